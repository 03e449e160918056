namespace LearningGraph.Recommender;

/// <summary>What an organisation decides about who may be suggested to whom. Immutable.</summary>
public sealed record SuggestionRules
{
    /// <summary>The most of <see cref="NewcomerShare"/>: half of the places, as in a single answer.</summary>
    public const double MostNewcomerShare = 0.5;

    /// <summary>Nobody has decided anything.</summary>
    public static SuggestionRules Default { get; } = new();

    /// <summary>Where a reporting line is forbidden. Default: among mentors.</summary>
    public ReportingLineScope ForbidReportingLine { get; init; } = ReportingLineScope.Mentors;

    /// <summary>When nobody is suggested for an ask; null, the default: whoever is there may be asked at any hour.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>How many asks a week somebody accepts whose profile does not say, from 0; null, the default: any number.</summary>
    public int? CapacityPerWeek { get; init; }

    /// <summary>
    /// Expected share of all places in answers that is kept for newcomers with fresh signs of knowledge, in [0, .5]; 0 keeps none, and a newcomer is named only where
    /// the score is high enough. Default: .1.
    /// </summary>
    public double NewcomerShare { get; init; } = 0.1;
}
