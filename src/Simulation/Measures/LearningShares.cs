namespace LearningGraph.Simulation;

/// <summary>
/// How a workplace learns (Hart 2010): shares of what was learnt by channel, and the stage they amount to. The thresholds are assumptions; the
/// stages are no necessary sequence, and the fifth differs from the fourth by mindset, so it takes autonomy and help among peers.
/// </summary>
/// <param name="Classroom">Courses taken in a room.</param>
/// <param name="Online">Courses taken on the web.</param>
/// <param name="Archive">Answers found in an archive.</param>
/// <param name="Peers">Needs that a colleague met, in person or in a community.</param>
/// <param name="Needs">Needs that arose, met or not.</param>
internal readonly record struct LearningShares(long Classroom, long Online, long Archive, long Peers, long Needs)
{
    private const double FormalBelow = 0.5;
    private const double BlendedBelow = 0.75;
    private const double AutonomousFrom = 0.9;
    private const double PeersFrom = 0.5;

    /// <summary>The shares of a run that has ended.</summary>
    public static LearningShares Of(RunOutcome outcome)
    {
        var channels = outcome.Channels;
        var answered = 0L;
        foreach (var question in outcome.State.Questions)
        {
            answered += question is { IsStarter: false, Answers: > 0 } ? 1 : 0;
        }

        return new(
            channels[(int)Channel.Classroom],
            channels[(int)Channel.Online],
            channels[(int)Channel.ArchiveFound],
            channels[(int)Channel.TieHelped] + answered,
            channels[(int)Channel.Nobody] + channels[(int)Channel.ArchiveFound] + channels[(int)Channel.TieHelped] + channels[(int)Channel.TieMissed] + channels[(int)Channel.Community]);
    }

    /// <summary>Of what was learnt, what people started by themselves; null when nothing was.</summary>
    public double? Autonomy => Learnt == 0 ? null : (Archive + Peers) / (double)Learnt;

    /// <summary>Of all needs, those that a colleague met; null without needs.</summary>
    public double? PeerResolved => Needs == 0 ? null : Peers / (double)Needs;

    /// <summary>From 1 to 5; null when nothing was learnt.</summary>
    public double? Stage => Autonomy switch
    {
        null => null,
        < FormalBelow => Classroom >= Online ? 1 : 2,
        < BlendedBelow => 3,
        >= AutonomousFrom when PeerResolved >= PeersFrom => 5,
        _ => 4,
    };

    private long Learnt => Classroom + Online + Archive + Peers;
}
