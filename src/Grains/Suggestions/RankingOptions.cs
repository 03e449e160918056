using LearningGraph.Recommender;

namespace LearningGraph.Grains;

/// <summary>Who may be suggested to whom.</summary>
public sealed class RankingOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Ranking";

    /// <summary>The most that <see cref="NewcomerShare"/> takes.</summary>
    public const double MostNewcomerShare = SuggestionRules.MostNewcomerShare;

    /// <summary>Where nobody is suggested to somebody of the same reporting line. Default: among mentors.</summary>
    public ReportingLineScope ForbidReportingLine { get; set; } = ReportingLineScope.Mentors;

    /// <summary>Whether answers to asks leave out who is in quiet hours by their own time zone. Default false: most questions are read in the morning.</summary>
    public bool QuietHours { get; set; }

    /// <summary>When quiet hours begin. Default 22:00.</summary>
    public TimeOnly QuietFrom { get; set; } = new(22, 0);

    /// <summary>When quiet hours end; not <see cref="QuietFrom"/>. Default 07:00.</summary>
    public TimeOnly QuietUntil { get; set; } = new(7, 0);

    /// <summary>Expected share of the places in answers to asks that is kept for newcomers with fresh signs of knowledge; 0 to 0.5. Default 0.1.</summary>
    public double NewcomerShare { get; set; } = SuggestionRules.Default.NewcomerShare;

    internal SuggestionRules Rules => new()
    {
        ForbidReportingLine = ForbidReportingLine,
        QuietHours = QuietHours ? new(QuietFrom, QuietUntil) : null,
        NewcomerShare = NewcomerShare,
    };
}
