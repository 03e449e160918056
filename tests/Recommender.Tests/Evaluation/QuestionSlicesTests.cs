namespace LearningGraph.Recommender.Tests;

public sealed class QuestionSlicesTests
{
    [Fact]
    public void Run_EverybodyIsKnown_HasNoHardQuestion()
    {
        var slices = AskedAgain.Evaluate(AskedAgain.Entries(100, question => ["bo"])).Slices;

        Assert.Equal(["cold asker", "cold expert", "rare topic"], slices.Select(slice => slice.Name));
        Assert.All(slices, slice => Assert.Equal((0, null, null, null), (slice.Questions, slice.Shipped, slice.Blend, slice.BestSingle)));
    }

    [Fact]
    public void Run_SomebodyNewAsks_IsColdUntilTheFourthInteraction()
    {
        var entries = AskedAgain.Entries(100, question => ["bo"]);
        Edit(entries, "q-90", asked => asked with { Actor = new("newcomer") });
        Edit(entries, "q-91", asked => asked with { Actor = new("newcomer") });
        Edit(entries, "q-92", asked => asked with { Actor = new("newcomer") });
        Edit(entries, "q-93", asked => asked with { Actor = new("newcomer") });

        Assert.Equal(new("cold asker", 3, 1, 1, 1), Slice(entries, "cold asker"));
    }

    [Fact]
    public void Run_SomebodyNewAnswersFirst_IsColdUntilTheThirdAnswer()
    {
        // The very first answer makes nobody relevant: of the next two the answerer is known by one answer, then by two.
        var cold = Slice(AskedAgain.Entries(100, question => question is >= 85 and < 90 ? ["novice", "bo"] : ["bo"]), "cold expert");

        Assert.Equal(2, cold.Questions);
    }

    [Fact]
    public void Run_SomebodyNewAnswersSecond_IsNotCold() =>
        Assert.Equal(0, Slice(AskedAgain.Entries(100, question => question is >= 85 and < 90 ? ["bo", "novice"] : ["bo"]), "cold expert").Questions);

    [Fact]
    public void Run_ATopicIsNew_IsRareForTenQuestions()
    {
        var entries = AskedAgain.Entries(100, question => ["bo"]);
        for (var question = 85; question < 100; question++)
        {
            Edit(entries, $"q-{question}", asked => asked with { Topics = [.. asked.Topics, new("new")] });
        }

        Assert.Equal(10, Slice(entries, "rare topic").Questions);
    }

    private static SliceRow Slice(List<LogEntry> entries, string name) => AskedAgain.Evaluate(entries).Slices.Single(slice => slice.Name == name);

    private static void Edit(List<LogEntry> entries, string id, Func<Interaction, Interaction> edit)
    {
        var place = entries.FindIndex(entry => entry is InteractionRecorded recorded && recorded.Interaction.Id.Value == id);
        entries[place] = new InteractionRecorded(edit(((InteractionRecorded)entries[place]).Interaction));
    }
}
