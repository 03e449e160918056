namespace LearningGraph.Simulation;

/// <summary>
/// A range of learners that one thread works on, and what it has to say to the others. Shards follow each other, and each writes in the order
/// of its learners, so reading all shards in turn gives one order, however many there are. Only <see cref="Joins"/> come from several passes:
/// their order is none, and to take seats in another order comes to the same.
/// </summary>
/// <param name="from">The first learner.</param>
/// <param name="to">The learner after the last.</param>
internal sealed class Shard(int from, int to)
{
    public int From => from;

    public int To => to;

    /// <summary>Questions to be posted.</summary>
    public List<NewQuestion> Questions { get; } = [];

    /// <summary>Needs that somebody helped with in person.</summary>
    public List<Help> Helps { get; } = [];

    /// <summary>What was learnt otherwise.</summary>
    public List<Lesson> Lessons { get; } = [];

    /// <summary>Who would answer what.</summary>
    public List<Offer> Offers { get; } = [];

    /// <summary>Seats to be taken.</summary>
    public List<int> Joins { get; } = [];

    /// <summary>Seats to be given up, and how.</summary>
    public List<(int Seat, Standing Standing)> Leaves { get; } = [];

    /// <summary>Learners who leave the organisation.</summary>
    public List<int> Departures { get; } = [];

    /// <summary>What needs came to, by <see cref="Channel"/>.</summary>
    public long[] Channels { get; } = new long[Enum.GetValues<Channel>().Length];
}
