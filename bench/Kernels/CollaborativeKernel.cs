using BenchmarkDotNet.Attributes;
using LearningGraph.Recommender;

namespace LearningGraph.Kernels;

/// <summary>From memberships to models: 10,000 learners with 8 of 1,500 groups each, drawn around one of 30 themes.</summary>
public class CollaborativeKernel
{
    private const int Learners = 10_000;
    private const int Groups = 1_500;
    private const int Themes = 30;
    private const int Memberships = 8;
    private const ulong Seed = 1;

    private MembershipMatrix matrix = null!;
    private Ease ease = null!;
    private RandomWalk walk = null!;
    private double[] scores = null!;

    /// <summary>Makes the matrix, and models to ask.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        matrix = MembershipMatrix.Of(Learners, Groups, from learner in Enumerable.Range(0, Learners) from place in Enumerable.Range(0, Memberships) select (learner, Draw(learner, place)));
        ease = Ease.Fit(matrix, penalty: 100);
        walk = RandomWalk.Fit(matrix, beta: 0.5);
        scores = new double[Groups];
    }

    /// <summary>The closed form.</summary>
    [Benchmark]
    public object FitEase() => Ease.Fit(matrix, penalty: 100);

    /// <summary>Fifteen iterations of 32 factors.</summary>
    [Benchmark]
    public object FitImplicitFactors() => ImplicitFactors.Fit(matrix, new(Factors: 32, Penalty: 1, Confidence: 10, Iterations: 15), Seed, CancellationToken.None);

    /// <summary>The nearest 100 of every group.</summary>
    [Benchmark]
    public object FitItemNeighbours() => ItemNeighbours.Fit(matrix, neighbours: 100, shrinkage: 10);

    /// <summary>One learner's answer by the closed form.</summary>
    [Benchmark]
    public void AskEase() => ease.Score(matrix.GroupsOf(0), scores);

    /// <summary>One learner's answer by walking.</summary>
    [Benchmark]
    public void AskRandomWalk() => walk.Score(matrix.GroupsOf(0), scores);

    // Three of four memberships lie within the learner's theme.
    private static int Draw(int learner, int place)
    {
        var key = ((ulong)learner * Memberships) + (ulong)place;
        var any = KeyedDraw.Index(Groups, Seed, key, 0);
        return KeyedDraw.Uniform(Seed, key, 1) < 0.75 ? (any / Themes * Themes) + (learner % Themes) : any;
    }
}
