namespace LearningGraph.Grains;

/// <summary>How far people are protected in figures about many of them.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Privacy";

    /// <summary>The least that <see cref="K"/> can be.</summary>
    public const int LeastK = 5;

    /// <summary>About how many people every figure has to be, at least; from 5. Default 8.</summary>
    public int K { get; set; } = 8;

    /// <summary>Whether knowledge flow between single learners is shown. Default false: works councils want to be asked first.</summary>
    public bool LearnerGraph { get; set; }
}
