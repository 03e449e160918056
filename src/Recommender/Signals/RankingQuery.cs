using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A question to rank people for, in numbers, with what is known when it is asked.</summary>
internal sealed class RankingQuery
{
    /// <summary>Questions whose answerers get a vote.</summary>
    public const int SimilarLimit = 100;

    // A question that holds less of what the ask's words tell shares only its phrases.
    private const double AlikeShare = 0.45;

    private readonly bool isPast;
    private double wordWeight;
    private HashSet<int>? alike;
    private (int Learner, HashSet<int> Questions) accepted = (-1, []);
    private GraphSummary? summary;

    private RankingQuery(Projections projections, Ask ask)
    {
        Tables = projections.Tables;
        Merges = Tables.Merges.Value;
        Ask = Merges.IsEmpty ? ask : ask with { Topics = [.. ask.Topics.Select(Tables.Resolve).Distinct()] };
        var latest = projections.AsOf ?? DateTimeOffset.UnixEpoch;
        AsOf = ask.At ?? latest;
        isPast = AsOf < latest;
        Asker = ask.Asker is { } id ? Tables.Learners.Find(id.Value) : -1;
        Clock = isPast ? CountKnownQuestions() : Graph.LiveQuestionCount;
    }

    /// <summary>The question as it was asked, but for topics that were merged: those into which they were stand in their place.</summary>
    public Ask Ask { get; }

    public ProjectionTables Tables { get; }

    /// <summary>Which topic stands for which.</summary>
    public TopicMerges Merges { get; }

    public SocialGraph Graph => Tables.Graph;

    /// <summary>Ranking time; what happened later is not known.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Number of the asker; -1 when unknown.</summary>
    public int Asker { get; }

    /// <summary>Questions known at ranking time.</summary>
    public int Clock { get; }

    /// <summary>Numbers of the topics asked about, or inferred from the text when none were given; none that was merged into another.</summary>
    public ImmutableArray<int> Topics { get; private set; } = [];

    /// <summary>The same topics by id, also those that no interaction has named yet.</summary>
    public ImmutableArray<string> TopicIds { get; private set; } = [];

    /// <summary>Words of the text and the topics that tell something.</summary>
    public ImmutableArray<int> Words { get; private set; } = [];

    /// <summary>The answered questions most like this one, best first.</summary>
    public SimilarQuestion[] Similar { get; private set; } = [];

    /// <summary>Turns an ask into numbers.</summary>
    public static RankingQuery Of(Ask ask, Projections projections)
    {
        RankingQuery query = new(projections, ask);
        var tables = query.Tables;
        ask = query.Ask;
        string[] texts = [.. new[] { ask.Text }.OfType<string>(), .. ask.Topics.Select(topic => QuestionText.OfTopic(topic.Value)!)];
        (query.Words, query.wordWeight) = tables.Texts.FindWords(texts, query.KnowsQuestion);
        if (query.FindFormerNames() is { Length: > 0 } former)
        {
            // Questions hold the words of the ids they were sent with. None holds those of all: the weight stays that of what is asked.
            query.Words = tables.Texts.FindWords(texts.Concat(former), query.KnowsQuestion).Words;
        }

        query.Similar = tables.Texts.Search(query.Words, SimilarLimit, query.KnowsQuestion, query.IsAnswered);
        query.Topics = ask.Topics.IsEmpty
            ? TopicInference.Infer(query, ask.Text ?? "")
            : [.. ask.Topics.Select(topic => tables.Topics.Find(topic.Value)).Where(topic => topic >= 0).Distinct()];
        query.TopicIds = ask.Topics.IsEmpty
            ? [.. query.Topics.Select(topic => tables.Topics.IdOf(topic)!)]
            : [.. ask.Topics.Select(topic => topic.Value).Distinct()];
        return query;
    }

    /// <summary>Whether something had happened by ranking time.</summary>
    /// <param name="at">UTC ticks.</param>
    public bool Knows(long at) => !isPast || at <= AsOf.UtcTicks;

    /// <summary>Tells whether a question was known at ranking time; null when all are.</summary>
    public Func<int, bool>? KnowsQuestion => isPast ? question => Knows(Graph.Questions[question].At) : null;

    /// <summary>Whether nothing that the projections hold is later than ranking time.</summary>
    public bool KnowsAll => !isPast;

    /// <summary>Whether a similar question is close enough to be called alike: it holds nearly half of what the words of the ask tell.</summary>
    public bool IsAlike(SimilarQuestion similar) => similar.Score >= AlikeShare * wordWeight;

    /// <summary>What was known at ranking time, summed up.</summary>
    public GraphSummary Summary => summary ??= KnowsAll ? Tables.Summary.Value : new(Tables, Clock, Knows);

    /// <summary>Of what the words of the ask tell, the share that the most similar question holds; 0 when there is none.</summary>
    public double Likeness => Similar.Length == 0 || wordWeight <= 0 ? 0 : Similar[0].Score / wordWeight;

    /// <summary>How much a topic tells: ln(1 + i / (1 + df)), i the questions so far and df those on the topic.</summary>
    public double InverseFrequencyOf(int topic) => Math.Log(1 + (Math.Max(1.0, Clock) / (1 + CountQuestions(topic))));

    /// <summary>Questions asked since a reading of the clock.</summary>
    public int AgeOf(int clock) => Clock - clock;

    /// <summary>The name of a topic to show; its id when it has none; empty when the number is unknown.</summary>
    public string NameOf(int topic) => Tables.Topics.Describe(topic)?.Name ?? Tables.Topics.IdOf(topic) ?? "";

    /// <summary>The name of a topic to show; its id when it has none.</summary>
    public string NameOf(string topic) => NameOf(Tables.Topics.Find(topic)) is { Length: > 0 } name ? name : topic;

    /// <summary>The topics of a question, each by the one that stands for it.</summary>
    public int[] TopicsOf(in Question question) => Merges.Resolve(question.Topics);

    /// <summary>The topics of an answer, each by the one that stands for it.</summary>
    public int[] TopicsOf(in Answer answer) => Merges.Resolve(Graph.TopicsOf(answer));

    /// <summary>Indexes of the similar questions that are alike.</summary>
    public HashSet<int> AlikeQuestions => alike ??= [.. Similar.Where(IsAlike).Select(similar => similar.Question)];

    /// <summary>
    /// Questions whose asker accepted a learner's answer, as far as the asker of this query may read that. Kept for the learner of the last
    /// call, because every reason to ask somebody counts them; so a query belongs to one thread.
    /// </summary>
    public HashSet<int> AcceptedAnswersOf(int learner)
    {
        if (accepted.Learner != learner)
        {
            accepted = (learner, AcceptedAnswers.Find(this, learner));
        }

        return accepted.Questions;
    }

    /// <summary>How many of some answers were known at ranking time.</summary>
    /// <param name="answers">Their indexes.</param>
    public int CountKnown(ReadOnlySpan<int> answers)
    {
        if (KnowsAll)
        {
            return answers.Length;
        }

        var count = 0;
        foreach (var answer in answers)
        {
            count += Knows(Graph.Answers[answer].At) ? 1 : 0;
        }

        return count;
    }

    private int CountQuestions(int topic)
    {
        var questions = Tables.QuestionsOn[topic];
        if (KnowsAll)
        {
            return questions.Length;
        }

        var count = 0;
        foreach (var question in questions)
        {
            count += Knows(Graph.Questions[question].At) ? 1 : 0;
        }

        return count;
    }

    private string[] FindFormerNames() =>
    [
        .. from topic in Merges.IsEmpty ? [] : Ask.Topics
           from other in Merges.MergedInto(Tables.Topics.Find(topic.Value)).ToArray()
           select QuestionText.OfTopic(Tables.Topics.IdOf(other)),
    ];

    private bool IsAnswered(int question)
    {
        if (KnowsAll)
        {
            return !Graph.AnswerersOf[question].IsEmpty;
        }

        foreach (var index in Graph.AnswersOf[question])
        {
            if (Graph.Answers[index].IsCounted && Knows(Graph.Answers[index].At))
            {
                return true;
            }
        }

        return false;
    }

    private int CountKnownQuestions()
    {
        var count = 0;
        for (var index = 0; index < Graph.Questions.Count; index++)
        {
            ref readonly var question = ref Graph.Questions[index];
            count += !question.IsRetracted && Knows(question.At) ? 1 : 0;
        }

        return count;
    }
}
