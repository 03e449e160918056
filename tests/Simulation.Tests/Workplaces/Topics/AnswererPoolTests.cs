namespace LearningGraph.Simulation.Tests;

public class AnswererPoolTests
{
    private static readonly World World = MakeWorld();

    [Fact]
    public void Find_InATeam_GivesMembersOfTheTeamAsLikelyAsTheirWeight()
    {
        const int Count = 10_000;
        var team = World.People[500].Team;
        var weights = Enumerable.Range(team.Start, team.End - team.Start)
            .ToDictionary(
                person => person,
                person => World.People[person].EagernessOn(0) * Math.Pow(World.Knowledge.Expertise(person, 0), 4));
        var total = weights.Values.Sum();

        var found = Enumerable.Range(0, Count).CountBy(i => World.Answerers.Find(0, team, (i + 0.5) / Count)!.Value).ToDictionary();

        Assert.All(weights, weight => Assert.Equal(weight.Value / total, found.GetValueOrDefault(weight.Key) / (double)Count, 0.001));
    }

    [Fact]
    public void Find_EmptyCircle_GivesNobody() => Assert.Null(World.Answerers.Find(0, new(5, 5), 0.5));

    private static World MakeWorld()
    {
        World world = new(new() { Learners = 1_000 });
        world.Begin(day: 0);
        return world;
    }
}
