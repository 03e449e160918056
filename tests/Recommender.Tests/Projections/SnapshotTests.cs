namespace LearningGraph.Recommender.Tests;

public sealed class SnapshotTests
{
    private static readonly AnswerKind[] Answers = Enum.GetValues<AnswerKind>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Restore_AtAnyPositionThenCaughtUp_EqualsARebuildInEveryByte(int seed)
    {
        var pages = Draw(seed);
        var all = Fold(new(), pages);
        var expected = (Save(all), RandomLog.Answer(all).ToArray());
        for (var cut = seed; cut < pages.Length; cut += 17)
        {
            var saved = Save(Fold(new(), pages[..cut]));

            var restored = await RestoreAsync(pages, cut, saved);
            Assert.Equal(saved, Save(restored.Current));
            var caughtUp = Fold(restored, pages[cut..]);

            Assert.Equal((all.Position, all.AsOf, all.ForgottenAt), (caughtUp.Position, caughtUp.AsOf, caughtUp.ForgottenAt));
            Assert.Equal(expected.Item1, Save(caughtUp));
            Assert.Equal(expected.Item2, RandomLog.Answer(caughtUp));
        }
    }

    [Fact]
    public async Task Restore_BeforeAnythingIsCaughtUp_AnswersAsTheSavedOnesDid()
    {
        var pages = Draw(seed: 7);
        for (var cut = 5; cut < pages.Length; cut += 31)
        {
            var live = Fold(new(), pages[..cut]);

            var restored = (await RestoreAsync(pages, cut, Save(live))).Current;

            // Whoever is erased later on has left the log's tables already, and is nameless a moment too early.
            if (!pages[cut..].SelectMany(page => page.Rows).Any(row => row is ErasedRow))
            {
                Assert.Equal(RandomLog.Answer(live), RandomLog.Answer(restored));
            }

            Assert.Equal((live.Position, live.AsOf), (restored.Position, restored.AsOf));
        }
    }

    [Fact]
    public async Task Save_WhileTheWriterGoesOn_IsOfThePositionOfItsProjections()
    {
        var pages = Draw(seed: 8);
        ProjectionWriter writer = new();
        var early = Fold(writer, pages[..40]);
        var expected = Save(early);

        Fold(writer, pages[40..]);

        // Words of who was erased since are gone from the one vocabulary; that is the only thing a late save may lack.
        var late = Save(early);
        Assert.Equal(
            Save(Fold(await RestoreAsync(pages, 40, expected), pages[40..])), Save(Fold(await RestoreAsync(pages, 40, late), pages[40..])));
    }

    [Fact]
    public void Save_AnyLog_HoldsNoIdNameOrProfileOfAPerson()
    {
        var place = new Workplace()
            .Profile(new() { Id = new("id-of-ana"), Name = "Name of Ana", Unit = "unit-of-ana", Topics = [new("strength-of-ana")] })
            .Asked("q-1", by: "id-of-ana", topics: "sql", title: "stout keeps")
            .Answered("q-1", by: "id-of-bo").Accepted("q-1", by: "id-of-ana", from: "id-of-bo")
            .AskAnswered("set-1", "id-of-bo", AnswerKind.Accepted, Workplace.Monday);

        var text = System.Text.Encoding.UTF8.GetString(Save(place.Projections));

        Assert.Contains("stout", text, StringComparison.Ordinal);
        Assert.DoesNotContain("of-ana", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Name of", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("of-bo", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_AfterAnErasure_HoldsNoWordOfThePerson()
    {
        var place = new Workplace().Asked("q-1", by: "ana", title: "secret stout").Asked("q-2", by: "bo", title: "stout keeps");
        Assert.Contains("secret", System.Text.Encoding.UTF8.GetString(Save(place.Projections)), StringComparison.Ordinal);

        place.Erased("ana");

        var text = System.Text.Encoding.UTF8.GetString(Save(place.Projections));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("stout", text, StringComparison.Ordinal);
        Assert.Equal(3, place.Projections.ForgottenAt);
    }

    /// <summary>A random log in pages of a few rows, with what files do not hold: retractions, answers to suggestions and erasures.</summary>
    private static LogPage[] Draw(int seed)
    {
        Random random = new(seed);
        EntryNumbering numbering = new();
        List<LogPage> pages = [];
        List<InteractionId> sent = [];
        HashSet<LearnerId> erased = [];
        long position = 0;
        foreach (var entry in RandomLog.Draw(seed, 160).Where(entry => !Names(entry).Any(erased.Contains)))
        {
            numbering.Add(entry);
            if (entry is InteractionRecorded { Interaction: var interaction })
            {
                sent.Add(interaction.Id);
            }

            if (sent.Count > 0 && random.Next(6) == 0)
            {
                var taken = sent[random.Next(sent.Count)];
                numbering.Add(new InteractionRecorded(new()
                {
                    Id = new($"r-{seed}-{position}"),
                    Kind = InteractionKind.Retracted,
                    At = entry.At,
                    Actor = new("admin"),
                    Subject = new(taken.Value),
                }));
            }

            LearnerId learner = new($"l-{random.Next(12)}");
            var isGone = erased.Contains(learner);
            var page = numbering.TakePage();
            List<LogRow> rows = [.. page.Rows.Select(row => row with { Position = ++position })];
            if (!isGone && random.Next(8) == 0)
            {
                rows.Add(new AnsweredRow(++position, entry.At, new($"set-{random.Next(9)}"), numbering.NumberOf(learner), Answers[random.Next(4)], By: 0));
            }
            else if (!isGone && random.Next(30) == 0)
            {
                rows.Add(new ErasedRow(++position, entry.At, numbering.NumberOf(learner)));
                erased.Add(learner);
            }

            pages.Add(new(pages is [.., var before] ? before.Last : 0, position, [.. rows.Select(Shift)], [.. page.Numbers, .. numbering.TakePage().Numbers]));

            // What the numbering knows as the n-th entry lies further back here.
            LogRow Shift(LogRow row) => row is InteractionRow { Kind: InteractionKind.Retracted } retraction
                ? retraction with { Retracts = FindPosition(retraction.Subject!.Value.Value) }
                : row;

            long FindPosition(string id) => pages.SelectMany(page => page.Rows).Concat(rows).OfType<InteractionRow>().First(row => row.Id.Value == id).Position;
        }

        return [.. pages];
    }

    private static IEnumerable<LearnerId> Names(LogEntry entry) => entry switch
    {
        InteractionRecorded { Interaction: var interaction } => [interaction.Actor, .. interaction.With],
        LearnerChanged { Learner: var learner } => [learner.Id],
        _ => [],
    };

    private static Projections Fold(ProjectionWriter writer, IEnumerable<LogPage> pages)
    {
        foreach (var page in pages)
        {
            writer.Apply(page);
        }

        return writer.Current;
    }

    private static byte[] Save(Projections projections)
    {
        using MemoryStream stream = new();
        projections.Save(stream);
        return stream.ToArray();
    }

    private static async Task<ProjectionWriter> RestoreAsync(LogPage[] pages, int cut, byte[] saved)
    {
        using MemoryStream stream = new(saved);
        return await ProjectionWriter.RestoreAsync(pages[cut - 1].Last, stream, Task.FromResult(Nodes(pages, cut)));
    }

    // As the log's tables are at the end of all pages: whoever was erased anywhere is gone from them.
    private static LogNodes Nodes(LogPage[] pages, int cut)
    {
        var erased = pages.SelectMany(page => page.Rows).OfType<ErasedRow>().Select(row => row.Learner).ToHashSet();
        var numbers = pages[..cut].SelectMany(page => page.Numbers).Where(number => number.Kind != NodeKind.Learner || !erased.Contains(number.Number));
        var rows = pages[..cut].SelectMany(page => page.Rows).ToArray();
        return new(
            [.. numbers.OrderBy(number => (number.Kind, number.Number))],
            [
                .. rows.OfType<LearnerRow>().GroupBy(row => row.Learner).Select(group => group.Last())
                    .Select(row => erased.Contains(row.Learner) ? row with { Profile = null } : row),
                .. rows.OfType<GroupRow>().GroupBy(row => row.Group).Select(group => group.Last()),
                .. rows.OfType<TopicRow>().GroupBy(row => row.Topic).Select(group => group.Last()),
                .. rows.OfType<AnsweredRow>(),
            ]);
    }
}
