using System.Collections.Immutable;

namespace LearningGraph.Grains.Tests;

/// <summary>What a few people did, drawn by a seed, in order of time; some of it sent by a source that refers to the rest, and is referred to.</summary>
internal sealed class RandomWork(int seed)
{
    public static readonly SourceId Import = new("import");

    private static readonly string[] Words = ["join", "index", "query", "plan", "stout", "bottle", "keep", "lager", "deploy", "build"];

    private readonly Random _random = new(seed);
    private readonly List<InteractionRecorded> _answers = [];
    private int _questions;

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public List<LogEntry> Draw(int length, bool withImport)
    {
        List<LogEntry> entries = [];
        for (var i = 0; i < length; i++)
        {
            SourceId? source = withImport && _random.Next(3) == 0 ? Import : null;
            entries.Add(Next(i, Start.AddHours(i), source));
        }

        return entries;
    }

    private LogEntry Next(int i, DateTimeOffset at, SourceId? source)
    {
        Interaction bare = new() { Id = new($"i-{i}"), Kind = InteractionKind.Asked, At = at, Actor = Learner(), Source = source };
        switch (_random.Next(21))
        {
            case < 5:
                return new InteractionRecorded(bare with { Subject = new($"q-{_questions++}"), Topics = Topics(), Title = Title() });
            case < 11:
                InteractionRecorded answer = new(bare with { Kind = InteractionKind.Answered, Subject = Question(), With = [Learner()], Topics = Topics() });
                if (source is null)
                {
                    _answers.Add(answer);
                }

                return answer;
            case < 13:
                return new InteractionRecorded(bare with { Kind = InteractionKind.Accepted, Subject = Question(), With = [Learner()] });
            case < 15:
                return new InteractionRecorded(bare with { Kind = InteractionKind.Joined, Group = Group() });
            case 15:
                return new InteractionRecorded(bare with { Kind = InteractionKind.Left, Group = Group() });
            case 16:
                return new InteractionRecorded(bare with { Kind = InteractionKind.Completed, Subject = new("course"), Topics = Topics() });
            case 17 when source is not null && _answers.Count > 0:
                var retracted = _answers[_random.Next(_answers.Count)];
                return new InteractionRecorded(bare with { Kind = InteractionKind.Retracted, Subject = new(retracted.Interaction.Id.Value) });
            case 18:
                return new LearnerChanged(new() { Id = Learner(), Topics = Topics(), Name = $"name {i}" }, at, source);
            case 19:
                return new GroupChanged(new() { Id = Group(), Topics = Topics(), Owners = [Learner(), Learner()] }, at, source);
            default:
                var topic = Topic();
                return new TopicChanged(new() { Id = topic, Name = $"{topic} {Words[_random.Next(Words.Length)]}" }, at, source);
        }
    }

    /// <summary>A set that was shown, and what became of its suggestions.</summary>
    public IEnumerable<LogEntry> DrawSuggestion(int i, DateTimeOffset at)
    {
        SuggestionSetId set = new($"set-{i}");
        var learner = Learner();
        yield return new SuggestionsShown(set, at, new() { Asker = Learner(), Text = "?" }, [learner], "model", 0);
        foreach (var answer in Enum.GetValues<AnswerKind>().Where(_ => _random.Next(2) == 0))
        {
            at += TimeSpan.FromHours(_random.Next(40));
            yield return new SuggestionAnswered(set, new(learner, answer, Learner()), at);
        }
    }

    /// <summary>Now and then what the source says of people whom nobody else names, among them managers and owners.</summary>
    public static IEnumerable<LogEntry> DrawStrangers(int i, DateTimeOffset at)
    {
        if (i % 5 == 0)
        {
            LearnerId stranger = new($"stranger-{i}");
            yield return new InteractionRecorded(new()
            {
                Id = new($"strange-{i}"),
                Kind = InteractionKind.Answered,
                At = at,
                Actor = stranger,
                With = [new("l-1"), new($"stranger-{i + 1}")],
                Source = Import,
            });
            yield return new LearnerChanged(new() { Id = stranger, Name = $"name of {i}", Manager = new($"stranger-{i + 2}") }, at, Import);
        }
    }

    private LearnerId Learner() => new($"l-{_random.Next(12)}");

    private GroupId Group() => new($"g-{_random.Next(3)}");

    private TopicId Topic() => new($"t-{_random.Next(4)}");

    private SubjectId Question() => new($"q-{_random.Next(_questions + 2)}");

    private ImmutableArray<TopicId> Topics() => [Topic(), Topic()];

    private string Title() => $"{string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[_random.Next(Words.Length)]))} w{_questions}";
}
