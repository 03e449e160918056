namespace LearningGraph.Simulation;

/// <summary>What is known of a parameter before and after a fit.</summary>
/// <param name="Parameter">Which one, with its bounds.</param>
/// <param name="Prior">The middle 80 % before.</param>
/// <param name="Posterior">The middle 80 % afterwards, with the median.</param>
/// <param name="Narrowing">The width of the second as a share of the first, on the scale on which all values were as likely; from 0.</param>
public sealed record ParameterFigure(FreeParameter Parameter, Band Prior, Band Posterior, double Narrowing)
{
    private const double AboutAsWide = 0.75;

    /// <summary>Whether the log told something of it: its interval is less than three quarters as wide as before.</summary>
    public bool IsIdentified => Narrowing < AboutAsWide;

    internal static ParameterFigure Of(FreeParameter parameter, IEnumerable<(double Place, double Weight)> sample)
    {
        var places = Band.Of(sample);
        return new(
            parameter,
            new(parameter.At(Band.Outside / 2), parameter.At(0.5), parameter.At(1 - (Band.Outside / 2))),
            new(parameter.At(places.Low), parameter.At(places.Middle), parameter.At(places.High)),
            (places.High - places.Low) / (1 - Band.Outside));
    }
}
