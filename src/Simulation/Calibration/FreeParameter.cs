namespace LearningGraph.Simulation;

/// <summary>A parameter that a log may tell something about, and what is thought of it before.</summary>
/// <param name="Field">Its path in the scenario.</param>
/// <param name="Low">The least that is tried.</param>
/// <param name="High">The most; above <paramref name="Low"/>.</param>
/// <param name="IsLog">Whether each factor, not each difference, is as likely; then <paramref name="Low"/> is above 0.</param>
/// <param name="Reason">Why it is free and why within these bounds.</param>
public sealed record FreeParameter(string Field, double Low, double High, bool IsLog, string Reason)
{
    private const int Digits = 3;

    /// <summary>Whether only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The value at a place within the bounds.</summary>
    /// <param name="place">In [0, 1]; 0 for the lowest value. All places are as likely beforehand.</param>
    public double At(double place)
    {
        var value = IsLog ? Low * Math.Pow(High / Low, place) : Low + (place * (High - Low));
        if (IsWhole)
        {
            return Math.Round(value);
        }

        // More digits than anybody can tell apart only make scenarios hard to read.
        var scale = value == 0 ? 0 : Math.Max(0, Digits - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Clamp(Math.Round(value, Math.Min(scale, 12)), Low, High);
    }
}
