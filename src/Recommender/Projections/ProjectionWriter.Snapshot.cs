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
    /// <param name="content">What was saved; may be read beyond.</param>
    /// <param name="nodes">
    /// From the same log, up to the position: ids, profiles and descriptions are in no snapshot. Waited for after everything else is there.
    /// </param>
    public static async Task<ProjectionWriter> RestoreAsync(long position, Stream content, Task<LogNodes> nodes)
    {
        ProjectionWriter writer = new();
        SnapshotReader from = new(content);
        writer.graph.Load(from);
        writer.texts.Load(from);
        writer.times.Load(from);
        writer.Take(await nodes);
        writer.current = new(position, writer.AsOf, writer.PublishTables(Changes.All));
        return writer;
    }

    private void Take(LogNodes nodes)
    {
        foreach (var assigned in nodes.Numbers)
        {
            Assign(assigned);
        }

        foreach (var row in nodes.Rows)
        {
            Apply(row);
        }
    }

    private static string Of<T>() => typeof(T).Module.ModuleVersionId.ToString("N");
}
