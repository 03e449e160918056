using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ILearnerGrain"/>
internal sealed class LearnerGrain(IInteractionLog log, SiloTail tail, ShownRecorder recorder, TimeProvider clock) : Grain, ILearnerGrain, IDisposable
{
    private LearnerId _id;
    private Decisions<LearnerState> _decisions = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = new(this.GetPrimaryKeyString());
        _decisions = new(DecisionKey.Of(_id), log, tail, DeactivateOnIdle);
        await _decisions.LoadAsync(cancellationToken);
    }

    /// <summary>Lets the tail forget this activation.</summary>
    public void Dispose() => _decisions?.Dispose();

    /// <inheritdoc/>
    public async Task<Learner?> Get(CancellationToken cancellationToken)
    {
        await _decisions.SettleAsync(cancellationToken);
        return Show(_decisions.State);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<OwnMembership>> GetGroups(CancellationToken cancellationToken) => Task.FromResult(tail.Current.FindGroups(_id));

    /// <inheritdoc/>
    public Task<long> Put(Learner learner, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(learner.Id, _id);
        return _decisions.DecideAsync(_ => new LearnerChanged(learner, clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PutReceipt> Describe(Learner learner, PutTerms terms, OptOuts kept, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(learner.Id, _id);
        return _decisions.DescribeAsync(
            terms, Show, state => new LearnerChanged(learner.Keeping(state.Profile, kept), clock.GetUtcNow(), terms.Source), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AnswerReceipt> Answer(SuggestionSetId set, SuggestionAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(answer.Learner, _id);
        if (await recorder.FindAsync(set, cancellationToken) is not { } shown)
        {
            return new(AnswerOutcome.UnknownSet, 0, $"No suggestion set '{set}' was ever shown.");
        }

        if (!shown.Learners.Contains(_id))
        {
            return new(AnswerOutcome.NotInSet, 0, $"Suggestion set '{set}' does not name '{_id}'.");
        }

        if (shown.Ask.Asker is { } asker && answer.By != asker && answer.By != _id)
        {
            return new(AnswerOutcome.NotConcerned, 0, $"'{answer.By}' neither asked for suggestion set '{set}' nor is '{_id}'.");
        }

        AnswerReceipt? refusal = null;
        await _decisions.DecideAsync(Decide, cancellationToken);
        return refusal ?? new(AnswerOutcome.Recorded, _decisions.State.Asks.Find(set)!.Position, null);

        LogEntry? Decide(LearnerState state)
        {
            var now = clock.GetUtcNow();
            refusal = null;
            if (state.Asks.Find(set)?.Answer == answer.Answer)
            {
                return null;
            }

            refusal = state.FindContradiction(set, answer.Answer) is { } contradiction ? new(AnswerOutcome.Contradicts, 0, contradiction)
                : answer.Answer == AnswerKind.Accepted && state.FindFull(set, now) is { } full ? new(AnswerOutcome.Full, 0, full)
                : null;
            return refusal is null ? new SuggestionAnswered(set, answer, now) : null;
        }
    }

    /// <inheritdoc/>
    public async Task<long?> Erase(CancellationToken cancellationToken)
    {
        // Whoever only took part in interactions has no decisions; the projections know everybody once they are up to date.
        await tail.ReachAsync(await tail.GetDurableAsync(cancellationToken), cancellationToken);
        await _decisions.CatchUpAsync(cancellationToken);
        if (_decisions.State == LearnerState.Nothing && !tail.Current.TryGetLearner(_id, out _))
        {
            // Nobody, or somebody whose erasure could not be finished when it was asked for: only the log can tell, and finishes it.
            var receipt = await log.AppendAsync([new LearnerErased(_id, clock.GetUtcNow())], cancellationToken);
            return receipt.Outcomes[0] == AppendOutcome.Appended ? receipt.Position : null;
        }

        var position = await _decisions.DecideAsync(_ => new LearnerErased(_id, clock.GetUtcNow()), cancellationToken);

        // The id means somebody new from here on; what this activation remembers must not outlive the person.
        DeactivateOnIdle();
        return position;
    }

    private Learner? Show(LearnerState state) =>
        state.Profile is null ? null : state.Profile with { Manager = state.Manager < 0 ? null : tail.Current.FindLearnerId(state.Manager) };
}
