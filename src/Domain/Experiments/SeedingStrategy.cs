using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>How the founders of a community are chosen. All but <see cref="None"/> spend the same founder-hours.</summary>
[Alias("lg.seeding-strategy"), JsonConverter(typeof(NamedEnumJsonConverter<SeedingStrategy>))]
public enum SeedingStrategy
{
    /// <summary>Nobody: the community opens empty and grows, if it does, by itself.</summary>
    None = 0,

    /// <summary>Anybody of those it is for, each as likely.</summary>
    Random = 1,

    /// <summary>Those with most ties.</summary>
    TopDegree = 2,

    /// <summary>Those who know its topics best, times the help they give.</summary>
    InformalExperts = 3,

    /// <summary>Those who connect groups that are else apart: least constraint (Burt 1992).</summary>
    Bridges = 4,

    /// <summary>Those who took the latest course on its topics, whoever knows most of them first.</summary>
    CourseCohort = 5,

    /// <summary>Everybody it is for is made a member by decree; the hours go into the announcement and into the members' first visit.</summary>
    Mandate = 6,

    /// <summary>No founders: the hours go into buddies who bring newcomers and answer them.</summary>
    Buddies = 7,

    /// <summary>The set with the largest expected reach under independent cascade on the ties (Kempe, Kleinberg and Tardos 2003).</summary>
    Cascade = 8,

    /// <summary>The set with the largest expected reach under linear thresholds on the ties (Kempe, Kleinberg and Tardos 2003).</summary>
    Threshold = 9,

    /// <summary>Pairs of people who know each other and many others in common (complex centrality, Guilbeault and Centola 2021).</summary>
    Paired = 10,
}
