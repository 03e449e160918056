namespace LearningGraph.Recommender;

/// <summary>Learners who may be analysed, by what their profile says. Immutable.</summary>
/// <param name="Units">Organisational unit → learner numbers, ascending.</param>
/// <param name="Cohorts">Cohort → likewise.</param>
internal sealed record Colleagues(ILookup<string, int> Units, ILookup<string, int> Cohorts)
{
    /// <summary>Reads every profile once.</summary>
    public static Colleagues Of(ProjectionTables tables)
    {
        (int Number, Learner Profile)[] profiles =
        [
            .. from number in Enumerable.Range(0, tables.Learners.Count)
               let profile = tables.Learners.Describe(number)
               where profile is not null && Consent.MayBeAnalysed(tables, number)
               select (number, profile),
        ];
        return new(By(profile => profile.Unit), By(profile => profile.Cohort));

        ILookup<string, int> By(Func<Learner, string?> place) =>
            profiles.Where(one => place(one.Profile) is not null).ToLookup(one => place(one.Profile)!, one => one.Number, StringComparer.Ordinal);
    }
}
