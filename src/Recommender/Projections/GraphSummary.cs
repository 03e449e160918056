namespace LearningGraph.Recommender;

/// <summary>
/// What every ask at one ranking time needs and none needs to compute again, each part when first asked for. Safe from many threads.
/// </summary>
/// <param name="tables">What happened.</param>
/// <param name="clock">Questions asked by ranking time.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by then.</param>
internal sealed class GraphSummary(ProjectionTables tables, int clock, Func<long, bool> knows)
{
    private readonly Lazy<RecentActivity> activity = new(() => RecentActivity.Of(tables.Graph, clock, knows));
    private readonly Lazy<TextProfileLengths> textLengths = new(() => TextProfileLengths.Of(tables.Graph, tables.Texts, knows));
    private readonly Lazy<HelperRows> helpers = new(() => new(tables.Graph, knows));
    private readonly Lazy<Careers> careers = new(() => new(tables.Graph, clock, knows));

    /// <summary>Who has been helping lately.</summary>
    public RecentActivity Activity => activity.Value;

    /// <summary>How much text each learner has answered.</summary>
    public TextProfileLengths TextLengths => textLengths.Value;

    /// <summary>Who had answered whom.</summary>
    public HelperRows Helpers => helpers.Value;

    /// <summary>What everybody had done.</summary>
    public Careers Careers => careers.Value;

    /// <summary>What everybody had done on each topic.</summary>
    public TopicCareers TopicCareers { get; } = new(tables.Graph, tables.QuestionsOn, tables.AnswersOn, clock, knows);

    /// <summary>Whose answers on each topic add up to how much.</summary>
    public TopicProfiles TopicProfiles { get; } = new(tables.Graph, tables.AnswersOn, clock, knows);

    /// <summary>Who had completed courses on each topic.</summary>
    public Completers Completers { get; } = new(tables.Graph, tables.CompletionsOn, knows);

    /// <summary>What everything that happened comes to.</summary>
    public static GraphSummary Of(ProjectionTables tables) => new(tables, tables.Graph.LiveQuestionCount, _ => true);
}
