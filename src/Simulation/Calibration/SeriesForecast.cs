using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>How one series was foreseen.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Observed">What came, by window; null where there is no value.</param>
/// <param name="Model">What the fitted model expected, by window; null where none of its runs has a value.</param>
/// <param name="Naive">What "as lately" (<see cref="NaiveForecast"/>) expected of every window; null when it could say nothing.</param>
public sealed record SeriesForecast(string Series, ImmutableArray<double?> Observed, ImmutableArray<Band?> Model, Band? Naive)
{
    /// <summary>How the model did in the windows of which both say something; null when there are none.</summary>
    public ForecastSkill? ModelSkill => Naive is null ? null : ForecastSkill.Of(Observed.Zip(Model));

    /// <summary>How the naive forecast did in the same windows; null when there are none.</summary>
    public ForecastSkill? NaiveSkill => ForecastSkill.Of(Observed.Zip(Model, (value, model) => (value, model is null ? null : Naive)));
}
