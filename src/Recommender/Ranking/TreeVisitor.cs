namespace LearningGraph.Recommender;

/// <summary>Follows a row through trees.</summary>
internal abstract class TreeVisitor
{
    /// <summary>A node on the way.</summary>
    /// <param name="node">Its number over all trees.</param>
    /// <param name="feature">The column it splits by.</param>
    public abstract void Pass(int node, int feature);

    /// <summary>The end of the way through one tree.</summary>
    public abstract void Arrive(double value);
}
