using System.Numerics.Tensors;

namespace LearningGraph.Recommender;

/// <summary>
/// iALS (Hu, Koren and Volinsky 2008): learners and groups as vectors whose inner product is near 1 for a membership and near 0 elsewhere, a membership
/// weighing 1 + α. Each half of an iteration holds one side still and solves for the other by a few steps of conjugate gradients (Takács, Pilászy and
/// Tikk 2011), which costs a square of the factors where a direct solution costs a cube. Rows do not depend on each other, so the result is the same to the
/// bit however many threads work.
/// </summary>
internal sealed class ImplicitFactors : ICollaborativeModel
{
    private readonly FactorSolver solver;
    private readonly double[] groups;
    private readonly int factors;

    private ImplicitFactors(string name, double[] groups, int factors, FactorSolver solver) =>
        (Name, this.groups, this.factors, this.solver) = (name, groups, factors, solver);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Fits the vectors.</summary>
    /// <param name="matrix">Who is in which group.</param>
    /// <param name="parameters">How.</param>
    /// <param name="seed">Draws the vectors of the groups to begin with.</param>
    /// <param name="cancellationToken">Stops between two iterations.</param>
    public static ImplicitFactors Fit(MembershipMatrix matrix, FactorParameters parameters, ulong seed, CancellationToken cancellationToken)
    {
        parameters.ThrowIfOutOfRange();
        var factors = parameters.Factors;
        var groups = new double[matrix.GroupCount * factors];
        var learners = new double[matrix.LearnerCount * factors];
        for (var i = 0; i < groups.Length; i++)
        {
            // Small, as the product of two such vectors shall begin far below 1.
            groups[i] = (KeyedDraw.Uniform(seed, (ulong)i) - 0.5) / factors;
        }

        for (var iteration = 0; iteration < parameters.Iterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var byGroups = FactorSolver.Over(groups, parameters);
            Parallel.For(0, matrix.LearnerCount, learner => byGroups.Improve(matrix.GroupsOf(learner), learners.AsSpan(learner * factors, factors)));
            var byLearners = FactorSolver.Over(learners, parameters);
            Parallel.For(0, matrix.GroupCount, group => byLearners.Improve(matrix.MembersOf(group), groups.AsSpan(group * factors, factors)));
        }

        var name = FormattableString.Invariant($"ials factors={factors} λ={parameters.Penalty} α={parameters.Confidence}");
        return new(name, groups, factors, FactorSolver.Over(groups, parameters));
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> groups, Span<double> scores)
    {
        var learner = new double[factors];
        solver.Solve(groups, learner);
        for (var group = 0; group < scores.Length; group++)
        {
            scores[group] = TensorPrimitives.Dot<double>(learner, this.groups.AsSpan(group * factors, factors));
        }
    }
}
