namespace LearningGraph.Simulation.Tests;

public class KnowledgeTests
{
    private readonly World world = new(new() { Learners = 100 });

    [Fact]
    public void Learn_Share_ClosesThatPartOfTheGap()
    {
        var before = world.Knowledge.Expertise(3, 1);

        world.Knowledge.Learn(3, 1, 0.5);

        Assert.Equal(before + ((1 - before) / 2), world.Knowledge.Expertise(3, 1), 1e-6);
    }

    [Fact]
    public void LearnFrom_WhoKnowsLess_ChangesNothing()
    {
        var (best, worst) = (ByExpertise().Last(), ByExpertise().First());
        var before = world.Knowledge.Expertise(best, 0);

        world.Knowledge.LearnFrom(worst, best, 0, 0.5);

        Assert.Equal(before, world.Knowledge.Expertise(best, 0));
    }

    [Fact]
    public void LearnFrom_WhoKnowsMore_ClosesPartOfTheGap()
    {
        var (best, worst) = (ByExpertise().Last(), ByExpertise().First());
        var middle = (world.Knowledge.Expertise(best, 0) + world.Knowledge.Expertise(worst, 0)) / 2;

        world.Knowledge.LearnFrom(best, worst, 0, 0.5);

        Assert.Equal(middle, world.Knowledge.Expertise(worst, 0), 1e-6);
    }

    [Fact]
    public void Settle_ManyMonths_StaysWithinBounds()
    {
        for (var month = 0; month < 200; month++)
        {
            world.Knowledge.Settle();
        }

        Assert.All(world.People, person => Assert.InRange(world.Knowledge.Expertise(person.Number, 0), 0, 1));
    }

    private IEnumerable<int> ByExpertise() =>
        world.People.Select(person => person.Number).OrderBy(person => world.Knowledge.Expertise(person, 0));
}
