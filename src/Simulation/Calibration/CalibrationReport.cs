using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>What a log told about the parameters of the model, and how well the model then foresaw the rest of it.</summary>
public sealed record CalibrationReport
{
    /// <summary>Whole windows of the log.</summary>
    public required int Windows { get; init; }

    /// <summary>Of these, the first ones, which were fitted; the others were only looked at afterwards.</summary>
    public required int Fitted { get; init; }

    /// <summary>Simulations that the fit took.</summary>
    public required int Budget { get; init; }

    /// <summary>Picked the luck.</summary>
    public required long Seed { get; init; }

    /// <summary>Parameter sets that were kept.</summary>
    public required int Kept { get; init; }

    /// <summary>How many equally weighted sets they are worth (Kish 1965), from 1 to <see cref="Kept"/>.</summary>
    public required double EffectiveSize { get; init; }

    /// <summary>The largest distance that was kept, in spreads of the observed series.</summary>
    public required double Tolerance { get; init; }

    /// <summary>What is known of each free parameter before and after, in the order of the model.</summary>
    public required ImmutableArray<ParameterFigure> Parameters { get; init; }

    /// <summary>Whether the fitted model, played with new luck, shows what it was fitted to; by series and time.</summary>
    public required ImmutableArray<SummaryCheck> Checks { get; init; }

    /// <summary>How the rest of the log was foreseen, by series.</summary>
    public required ImmutableArray<SeriesForecast> Forecasts { get; init; }

    /// <summary>The scenario with the median of every free parameter, for the length of the whole log.</summary>
    public required Scenario Scenario { get; init; }
}
