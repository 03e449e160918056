using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IExperimentListGrain"/>
internal sealed class ExperimentListGrain(
    ExperimentRegister register, WorkplaceConsent consent, SiloTail tail, IOptions<PrivacyOptions> privacy, IOptions<ExperimentOptions> options, TimeProvider clock) : Grain, IExperimentListGrain
{
    /// <inheritdoc/>
    public Task<ExperimentReceipt> Ask(Scenario scenario, ExperimentId? id, CancellationToken cancellationToken) =>
        Task.Run(() => Ask(scenario, id ?? ChooseId()), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ExperimentStatus>> List(CancellationToken cancellationToken) =>
        Task.Run(() => ImmutableArray.CreateRange(register.List().Reverse()), cancellationToken);

    private ExperimentReceipt Ask(Scenario scenario, ExperimentId id)
    {
        if (register.Find(id) is var (status, _))
        {
            return register.Read(id) is { Manifest: var there } && ScenarioJson.Write(there.Scenario).AsSpan().SequenceEqual(ScenarioJson.Write(scenario))
                ? new(ExperimentOutcome.Repeated, status, Reason: null)
                : new(ExperimentOutcome.Conflict, status, $"There is another experiment '{id}'.");
        }

        if (FindLimit(scenario) is { } limit)
        {
            return new(ExperimentOutcome.Full, Status: null, $"{limit} Wait until one is over, or cancel one.");
        }

        ExperimentManifest manifest = new() { Id = id, AskedAt = clock.GetUtcNow(), Scenario = scenario };
        if (scenario.Start == ScenarioStart.Synthetic)
        {
            register.Add(manifest, saveWorkplace: null);
            return new(ExperimentOutcome.Taken, register.Find(id)?.Status, Reason: null);
        }

        var live = LiveStart.Freeze(tail.Current, scenario, privacy.Value.K);
        if (live.Workplace is not { } workplace)
        {
            return new(ExperimentOutcome.Impossible, Status: null, live.Reason);
        }

        if (register.Add(manifest with { Assumed = live.Assumed }, workplace.Write))
        {
            consent.Add(id, workplace.Numbers);
        }

        return new(ExperimentOutcome.Taken, register.Find(id)?.Status, Reason: null);
    }

    private string? FindLimit(Scenario scenario)
    {
        var (unfinished, ticks) = register.CountUnfinished();
        var (most, mostTicks) = (options.Value.MaxUnfinished, options.Value.MaxUnfinishedTicks);
        return unfinished >= most
            ? string.Create(CultureInfo.InvariantCulture, $"This node has {unfinished:#,0} experiments that run or wait, and the setting Experiments:MaxUnfinished allows {most:#,0}.")
            : ticks + scenario.CountTicks() > mostTicks
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Strategies times replicates times ticks of the experiments of this node that run or wait come to {ticks:#,0}, with this one to {ticks + scenario.CountTicks():#,0}, and the setting Experiments:MaxUnfinishedTicks allows {mostTicks:#,0}.")
                : null;
    }

    // This grain is the only one that takes experiments on, so what is free stays free.
    private ExperimentId ChooseId()
    {
        var second = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        ExperimentId id = new(second);
        for (var number = 2; register.Find(id) is not null; number++)
        {
            id = new(string.Create(CultureInfo.InvariantCulture, $"{second}-{number}"));
        }

        return id;
    }
}
