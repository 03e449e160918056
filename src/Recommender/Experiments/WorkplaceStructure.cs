namespace LearningGraph.Recommender;

/// <summary>Who works where, by the profiles: people who may be analysed, by unit, team and number. A team are those of a unit who report to the same person.</summary>
internal sealed class WorkplaceStructure
{
    private WorkplaceStructure(int[] people, int[] units, int[] teams, int[] reportsTo, Dictionary<int, int> places) =>
        (People, Units, Teams, ReportsTo, Places) = (people, units, teams, reportsTo, places);

    /// <summary>Learner numbers.</summary>
    public int[] People { get; }

    /// <summary>Aligned with <see cref="People"/>; ascending from 0, without gaps. Whoever has no unit shares one with the others who have none.</summary>
    public int[] Units { get; }

    /// <summary>Aligned; ascending from 0, without gaps.</summary>
    public int[] Teams { get; }

    /// <summary>Aligned: a place, or -1.</summary>
    public int[] ReportsTo { get; }

    /// <summary>Learner number → place.</summary>
    public Dictionary<int, int> Places { get; }

    public static WorkplaceStructure Of(ProjectionTables tables)
    {
        var members = Enumerable.Range(0, tables.Learners.Count)
            .Where(number => Consent.MayBeAnalysed(tables, number))
            .Select(number => (
                Number: number,
                Unit: tables.Learners.Describe(number)?.Unit ?? "",
                Manager: number < tables.Managers.Count ? tables.Managers[number] : -1))
            .OrderBy(person => person.Unit, StringComparer.Ordinal).ThenBy(person => person.Manager).ThenBy(person => person.Number)
            .ToArray();
        var places = members.Index().ToDictionary(person => person.Item.Number, person => person.Index);
        var (units, teams) = (new int[members.Length], new int[members.Length]);
        for (var i = 1; i < members.Length; i++)
        {
            var isNewUnit = members[i].Unit != members[i - 1].Unit;
            units[i] = units[i - 1] + (isNewUnit ? 1 : 0);
            teams[i] = teams[i - 1] + (isNewUnit || members[i].Manager != members[i - 1].Manager ? 1 : 0);
        }

        return new(
            [.. members.Select(person => person.Number)], units, teams, [.. members.Select(person => places.GetValueOrDefault(person.Manager, -1))], places);
    }
}
