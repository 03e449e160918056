namespace LearningGraph.Recommender;

/// <summary>Going on where a snapshot ends.</summary>
public sealed partial class ProjectionWriter
{
    /// <summary>
    /// Names the code that folds. Another build may number, count or stem otherwise, so that its snapshots are of no use: after an upgrade
    /// the log is folded once.
    /// </summary>
    public static string Build { get; } = $"{Of<ProjectionWriter>()}-{Of<LogRow>()}";

    /// <summary>Projections as they were when they were saved by <see cref="Projections.Save"/>, in code of the same <see cref="Build"/>.</summary>
    /// <param name="position">At which they were saved.</param>
    /// <param name="content">What was saved; read to its end and no further.</param>
    /// <param name="nodes">From the same log, up to the position: ids, profiles and descriptions are in no snapshot.</param>
    public static ProjectionWriter Restore(long position, Stream content, LogNodes nodes)
    {
        ProjectionWriter writer = new();
        using SnapshotReader from = new(content);
        writer.forgottenAt = from.ReadInt64();
        writer.graph.Load(from);
        writer.texts.Load(from);
        writer.times.Load(from);
        foreach (var assigned in nodes.Numbers)
        {
            writer.Assign(assigned);
        }

        foreach (var row in nodes.Rows)
        {
            writer.Apply(row);
        }

        writer.current = new(position, writer.AsOf, writer.forgottenAt, writer.PublishTables(Changes.All));
        return writer;
    }

    private static string Of<T>() => typeof(T).Module.ModuleVersionId.ToString("N");
}
