using LearningGraph.Recommender;
using LearningGraph.Simulation;

namespace LearningGraph.Kernels;

/// <summary>A generated workplace as pages of the log; the same on every run.</summary>
internal sealed class SampleLog
{
    /// <summary>Rows in a page, as one commit under load has them.</summary>
    public const int PageRows = 1_000;

    private const int Learners = 5_000;
    private const int Days = 365;

    private SampleLog(List<LogPage> pages, List<Interaction> questions) => (Pages, Questions) = (pages, questions);

    /// <summary>All pages, in order.</summary>
    public IReadOnlyList<LogPage> Pages { get; }

    /// <summary>Questions with a title, in order.</summary>
    public IReadOnlyList<Interaction> Questions { get; }

    /// <summary>Generates it; takes a second.</summary>
    public static SampleLog Generate()
    {
        var workplace = WorkplaceGenerator.Generate(new() { Learners = Learners, Days = Days });
        EntryNumbering numbering = new();
        List<LogPage> pages = [];
        List<Interaction> questions = [];
        foreach (var chunk in workplace.Entries.Chunk(PageRows))
        {
            foreach (var entry in chunk)
            {
                numbering.Add(entry);
                if (entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Asked, Title: not null } asked })
                {
                    questions.Add(asked);
                }
            }

            pages.Add(numbering.TakePage());
        }

        return new(pages, questions);
    }

    /// <summary>Folds all pages.</summary>
    public Projections Fold()
    {
        ProjectionWriter writer = new();
        foreach (var page in Pages)
        {
            writer.Apply(page);
        }

        return writer.Current;
    }
}
