namespace LearningGraph.Recommender;

/// <summary>Where nobody is suggested to somebody above or below in the same reporting line.</summary>
public enum ReportingLineScope
{
    /// <summary>Nowhere: everybody may be suggested to everybody.</summary>
    Nowhere = 0,

    /// <summary>Among mentors: one does not tell whom one reports to what one cannot do, and who reports to one cannot say no.</summary>
    Mentors = 1,

    /// <summary>Among mentors and in answers to asks.</summary>
    Everywhere = 2,
}
