using System.Text;

namespace LearningGraph.Simulation.Tests;

public sealed class FrozenWorkplaceTests
{
    private static Scenario Live => new() { Start = ScenarioStart.Live, Ticks = 40, Seeding = new() { FounderHours = 52 } };

    [Fact]
    public void Read_WhatWasWritten_PlaysTheSame()
    {
        var workplace = FrozenWorkplace.Of(Figures(), Live);
        using MemoryStream file = new();
        workplace.Write(file);
        file.Position = 0;

        var read = FrozenWorkplace.Read(file);

        Assert.Equal(Figures().Numbers, read.Numbers);
        Assert.Equal(Lines(workplace), Lines(read));
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefused()
    {
        using MemoryStream file = new();
        FrozenWorkplace.Of(Figures(), Live).Write(file);
        var bytes = file.ToArray();
        for (var place = 0; place < bytes.Length; place += 97)
        {
            bytes[place] ^= 1;
            Assert.Throws<InvalidDataException>(() => FrozenWorkplace.Read(new MemoryStream(bytes)));
            bytes[place] ^= 1;
        }

        Assert.Throws<InvalidDataException>(() => FrozenWorkplace.Read(new MemoryStream(bytes[..^1])));
    }

    [Fact]
    public void Of_WhatIsKnown_IsTakenAndTiesGoBothWays()
    {
        var organisation = FrozenWorkplace.Of(Figures(), Live).Open(Live, Draw.OfReplicate(1, 0));

        Assert.Equal((1f, 0.25f), (organisation.Web[0], organisation.Social[0]));
        Assert.InRange(organisation.Web[1], 0, 1);
        Assert.Equal([1, 2, 3, 4], organisation.Ties.Of(0).ToArray());
        Assert.True(organisation.Ties.Has(0, 19) is false && organisation.Ties.Has(4, 0));
        Assert.Equal(0.5f, organisation.Expertise[0]);
        Assert.All(Enumerable.Range(0, 20), learner => Assert.Equal(1, organisation.RelevanceOf(learner).ToArray().Sum(), 1e-5));
    }

    [Fact]
    public void Outline_ForEveryReplicate_IsTheSameOneSoThatItsAudienceIsKnown()
    {
        var workplace = FrozenWorkplace.Of(Figures(), Live);
        var organisation = workplace.Open(Live, Draw.OfReplicate(1, 0));
        var narrow = Live with { Seeding = Live.Seeding with { Topics = 1 } };

        var outline = workplace.Outline(Live, organisation);

        Assert.Same(Audience.Of(organisation, outline), Audience.Of(workplace.Open(Live, Draw.OfReplicate(1, 1)), workplace.Outline(Live, organisation)));
        Assert.NotEqual(outline.Topics, workplace.Outline(narrow, organisation).Topics);
    }

    private static IEnumerable<string> Lines(FrozenWorkplace workplace) =>
        Replicate.Play(Live, workplace, 0, TestContext.Current.CancellationToken).Select(row => Encoding.UTF8.GetString(row.ToJsonLine()));

    // Four teams of five in two units; the first of each team has helped three people on the first topic.
    private static WorkplaceFigures Figures()
    {
        var helped = new float[40];
        for (var leader = 0; leader < 20; leader += 5)
        {
            helped[leader * 2] = 3;
        }

        return new()
        {
            Numbers = [.. Enumerable.Range(100, 20)],
            Topics = 2,
            Units = [.. Enumerable.Range(0, 20).Select(place => place / 10)],
            Teams = [.. Enumerable.Range(0, 20).Select(place => place / 5)],
            ReportsTo = [.. Enumerable.Range(0, 20).Select(place => place % 5 == 0 ? -1 : place / 5 * 5)],
            SeenDays = [.. Enumerable.Repeat(365, 20)],
            Web = [1.0, .. Enumerable.Repeat<double?>(null, 19)],
            Social = [0.25, .. Enumerable.Repeat<double?>(null, 19)],
            Asked = [.. Enumerable.Repeat(1f, 40)],
            Helped = helped,
            Strengths = new bool[40],
            Ties = [(1, 2, 2f)],
            Groups = [new(Topics: 1, Members: [0, 1, 6], Answers: 4)],
        };
    }
}
