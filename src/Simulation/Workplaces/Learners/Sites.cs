namespace LearningGraph.Simulation;

/// <summary>What the units of an organisation are called and where they sit: most people of a unit in one place.</summary>
internal sealed class Sites
{
    private const double AtHomeShare = 0.9;

    private readonly Draw draw;
    private readonly (string Name, Place Place)[] units;

    public Sites(Organisation organisation, Draw draw)
    {
        this.draw = draw;
        var shares = Array.ConvertAll(Place.All, place => place.Share);
        Dictionary<string, int> namesakes = new(StringComparer.Ordinal);
        units = new (string, Place)[organisation.Units[^1] + 1];
        for (var learner = 0; learner < organisation.Learners; learner++)
        {
            var unit = organisation.Units[learner];
            if (units[unit].Name is null)
            {
                var place = Place.All[draw.Weighted(shares, unit, 0, Event.UnitPlace)];
                var trade = draw.Pick(Catalogue.Areas[organisation.Roles[learner]].Trades, unit, 0, Event.Trade);
                units[unit] = (Unique.Of($"{trade} {place.City}", " ", namesakes), place);
            }
        }
    }

    /// <summary>The name of a unit.</summary>
    public string NameOf(int unit) => units[unit].Name;

    /// <summary>Where somebody of a unit works.</summary>
    public Place PlaceOf(int unit, int person) =>
        draw.Uniform(person, 0, Event.PersonPlace) < AtHomeShare ? units[unit].Place : draw.Pick(Place.All, person, 1, Event.PersonPlace);
}
