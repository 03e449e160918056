namespace LearningGraph.Simulation;

/// <summary>
/// Makes up a workplace in which people ask, answer, learn, join and leave, for trying things out. It is grown by the model that experiments
/// play; only words, moments and what the model leaves open are added in the telling (docs/simulation.md).
/// </summary>
public static class WorkplaceGenerator
{
    /// <summary>Generates a workplace: equal scenarios give equal entries on the same operating system, architecture and runtime.</summary>
    /// <param name="scenario">What to generate.</param>
    /// <param name="progress">Told the share of the days done, in (0, 1], about a hundred times; null to be silent.</param>
    /// <param name="cancellationToken">Stops the work between two days.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Workplace Generate(
        WorkplaceScenario scenario, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var played = Play(scenario, progress is null ? null : new Hundredths(progress), cancellationToken);
        if (played.Calendar.Ticks == 0)
        {
            progress?.Report(1);
        }

        var topics = Catalogue.Take(scenario.Topics);
        var people = new Staff(played).Hire();
        Knowledge knowledge = new(played, people);
        GroupDirectory directory = new(played, topics);

        Chronicle chronicle = new(people, played.Calendar);
        Memberships memberships = new(played.State);
        Holders holders = new(played.Organisation.Learners);
        Appreciation appreciation = new(played, people, knowledge, chronicle);
        Conversations conversations = new(played, people, holders, topics, memberships, chronicle, appreciation);
        new Teller(played, people, holders, memberships, chronicle, conversations).Tell(cancellationToken);

        Cast cast = new(people, topics, Course.Offer(topics), directory.Describe(people, memberships), directory.FindVisibilities());
        Narrator narrator = new(scenario.Start, cast, chronicle, new Writer(played.Draw, topics));
        return new(scenario, Describe(scenario.Start, cast, new(played, people, topics, knowledge)), narrator, new(people, topics, knowledge));
    }

    /// <summary>Lets the model play a workplace, before anything of it is told.</summary>
    internal static PlayedWorkplace Play(WorkplaceScenario scenario, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        WorkCalendar calendar = new(scenario);
        Draw draw = new(scenario.Seed);
        var model = WorkplaceModel.Of(scenario, calendar.Ticks);
        var organisation = OrganisationGenerator.Generate(model.Workplace, draw);
        RunRecord record = new();
        Run run = new(organisation, SeededOutline.Of(organisation, model.Seeding.Topics), model, model.Strategies[0], draw, record: record);
        return new(scenario, calendar, draw, run.Play(progress is null ? null : progress.Report, cancellationToken).State, record);
    }

    private static LogEntry[] Describe(DateTimeOffset start, Cast cast, Profiles profiles) =>
    [
        .. cast.Topics.Select(topic => new TopicChanged(
            new Topic { Id = topic.Id, Name = topic.Outline.Name, Synonyms = [.. topic.Outline.Synonyms] }, start)),
        .. cast.People.Select(person => new LearnerChanged(profiles.Describe(person), start)),
        .. cast.Groups.Select(group => new GroupChanged(group, start)),
    ];

    /// <summary>Passes on a hundred of all reports.</summary>
    private sealed class Hundredths(IProgress<double> progress) : IProgress<double>
    {
        private double reported;

        public void Report(double value)
        {
            if (value >= reported + 0.01 || value >= 1)
            {
                progress.Report(reported = value);
            }
        }
    }
}
