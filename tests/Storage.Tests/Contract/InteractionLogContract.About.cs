using System.Collections.Immutable;

namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    private static readonly string[] People = ["ana", "bo", "cy", "dee", "eve"];

    [Fact]
    public async Task ReadAbout_EachKindOfEntry_IsAsSent()
    {
        await Append([.. Sample.All[..^1]]);

        var about = (await Log.ReadAboutAsync(new("ana"), 0, 1_000, Cancellation))!.Entries;

        Assert.Equal(
            Sample.All[..^1].Where(entry => entry is not TopicChanged).Select(Sample.Json),
            about.Select(recorded => Sample.Json(recorded.Entry)));
    }

    [Fact]
    public async Task ReadAbout_WhoIsOnlyAManagerOrExcluded_IsFound()
    {
        await Append([.. Sample.All[..^1]]);

        Assert.Equal([2], Positions(await Log.ReadAboutAsync(new("mia"), 0, 1_000, Cancellation)));
        Assert.Equal([1, 5], Positions(await Log.ReadAboutAsync(new("cy"), 0, 1_000, Cancellation)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task ReadAbout_ARandomLog_IsEveryRowThatMentionsTheNumber(int limit)
    {
        var random = new Random(7);
        for (var entry = 0; entry < 200; entry++)
        {
            await Append(RandomEntry(entry, random));
        }

        await Append(Sample.Erased("eve"));
        var numbers = await ReadNumbers(NodeKind.Learner);
        foreach (var person in People[..^1])
        {
            List<long> expected = [];
            foreach (var row in await ReadRows())
            {
                if (await Mentions(row, new(person), numbers[person]))
                {
                    expected.Add(row.Position);
                }
            }

            List<long> found = [];
            for (var (after, last) = (-1L, 0L); after != last;)
            {
                after = last;
                var page = await Log.ReadAboutAsync(new(person), after, limit, Cancellation);
                found.AddRange(Positions(page));
                last = page!.Last;
            }

            Assert.NotEmpty(expected);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task ReadAbout_WhomTheLogDoesNotKnow_IsNull()
    {
        await Append(Sample.Asked("i-1", "ana"), Sample.Erased("ana"));

        Assert.Null(await Log.ReadAboutAsync(new("ana"), 0, 1_000, Cancellation));
        Assert.Null(await Log.ReadAboutAsync(new("never"), 0, 1_000, Cancellation));
    }

    private static IEnumerable<long> Positions(EntryPage? page) => page!.Entries.Select(recorded => recorded.Position);

    // By the numbers in the rows alone, but for what a row does not tell: whom an ask excluded.
    private async Task<bool> Mentions(LogRow row, LearnerId learner, int number) => row switch
    {
        InteractionRow interaction => interaction.Actor == number || interaction.With.Contains(number),
        LearnerRow changed => changed.Learner == number || changed.Manager == number,
        GroupRow changed => changed.Owners.Contains(number),
        AnsweredRow answered => answered.Learner == number || answered.By == number,
        ShownRow shown => shown.Asker == number
            || shown.Learners.Contains(number)
            || (await Log.FindShownAsync(shown.Set, Cancellation))!.Ask.Exclude.Contains(learner),
        _ => false,
    };

    private static LogEntry RandomEntry(int number, Random random)
    {
        return random.Next(6) switch
        {
            0 or 1 => new InteractionRecorded(new()
            {
                Id = new($"i-{number}"),
                Kind = InteractionKind.Answered,
                At = Sample.Monday,
                Actor = Somebody(),
                With = Some(),
                Text = "text",
            }),
            2 => new LearnerChanged(new() { Id = Somebody(), Manager = random.Next(2) == 0 ? null : Somebody() }, Sample.Monday),
            3 => new GroupChanged(new() { Id = new("dba"), Owners = Some() }, Sample.Monday),
            4 => new SuggestionsShown(
                new($"s-{number}"), Sample.Monday, new() { Asker = random.Next(2) == 0 ? null : Somebody(), Exclude = Some() }, Some(), "model", Known: 0),
            _ => new SuggestionAnswered(new($"s-{number}"), new(Somebody(), AnswerKind.Helped, Somebody()), Sample.Monday),
        };

        LearnerId Somebody() => new(People[random.Next(People.Length)]);

        ImmutableArray<LearnerId> Some() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Somebody())];
    }
}
