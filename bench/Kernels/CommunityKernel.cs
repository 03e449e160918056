using BenchmarkDotNet.Attributes;
using LearningGraph.Recommender;

namespace LearningGraph.Kernels;

/// <summary>Groups to join, in a workplace of 25,000 people with five memberships each.</summary>
public class CommunityKernel
{
    private const int Learners = 25_000;
    private const int Memberships = 5;
    private const int People = 8;
    private const ulong Seed = 1;

    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private Projections projections = null!;
    private CommunityFinder finder = null!;
    private int learner;

    /// <summary>How many groups there are.</summary>
    [Params(100, 4_000)]
    public int Groups { get; set; }

    /// <summary>Makes the workplace.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        EntryNumbering numbering = new();
        for (var number = 0; number < Learners * Memberships; number++)
        {
            numbering.Add(new InteractionRecorded(new()
            {
                Id = new($"i-{number}"),
                Kind = InteractionKind.Joined,
                At = Monday.AddSeconds(number),
                Actor = new($"learner-{number % Learners}"),

                // The square makes a few groups large.
                Group = new($"group-{(int)(Math.Pow(KeyedDraw.Uniform(Seed, (ulong)number), 2) * Groups)}"),
            }));
        }

        ProjectionWriter writer = new();
        writer.Apply(numbering.TakePage());
        projections = writer.Current;
        finder = CommunityFinder.Of(projections, People);
    }

    /// <summary>What is prepared once for each position that is asked for.</summary>
    [Benchmark]
    public object PrepareAnswers() => CommunityFinder.Of(projections, People);

    /// <summary>One answer, of somebody else each time.</summary>
    [Benchmark]
    public int Suggest() => finder.Suggest(new($"learner-{learner++ % Learners}"), 5).Length;
}
