namespace LearningGraph.Simulation.Tests;

public class CatalogueTests
{
    [Fact]
    public void Areas_Topics_HaveWordsOfTheirOwn()
    {
        var topics = Catalogue.Areas.SelectMany(area => area.Topics).ToArray();

        Assert.Equal(topics.Length, topics.DistinctBy(topic => topic.Id).Count());
        Assert.All(topics, topic => Assert.InRange(topic.Facets.SelectMany(Phrases).Count(), 15, 30));
        var phrases = topics.SelectMany(topic => topic.Facets).SelectMany(Phrases).ToArray();
        Assert.Equal(phrases.Length, phrases.Distinct().Count());
        Assert.All(phrases, phrase => Assert.Equal(phrase.Trim(' ', '.', '?'), phrase));

        static IEnumerable<string> Phrases(Facet facet) => [.. facet.Things, .. facet.Tasks, .. facet.Troubles];
    }

    [Fact]
    public void Take_All_GivesEachDomainOfTheModelOneArea() =>
        Assert.All(Catalogue.Take(WorkplaceScenario.MaxTopics).Index(), topic => Assert.Equal(topic.Index / GroupGenerator.DomainSize, topic.Item.Area));

    [Fact]
    public void Shares_OfPlaces_SumToOne() => Assert.Equal(1, Place.All.Sum(place => place.Share), 1e-9);
}
