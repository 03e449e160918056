namespace LearningGraph.Simulation;

/// <summary>Makes up a workplace in which people ask, answer, learn, join and leave, for trying things out.</summary>
public static class WorkplaceGenerator
{
    private const double ReportedSteps = 100;

    /// <summary>Generates a workplace: equal scenarios give equal entries on the same operating system, architecture and runtime.</summary>
    /// <param name="scenario">What to generate.</param>
    /// <param name="progress">Told the share of the days done, in (0, 1], about a hundred times; null to be silent.</param>
    /// <param name="cancellationToken">Stops the work between two days.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Workplace Generate(
        WorkplaceScenario scenario, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        World world = new(scenario);
        var descriptions = Describe(scenario.Start, world);
        Joining joining = new(world);
        Studying studying = new(world, joining);
        Mentoring mentoring = new(world);
        Asking asking = new(world, joining);
        Answering answering = new(world);

        var reported = 0.0;
        for (var day = 0; day < scenario.Days; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            world.Begin(day);
            joining.Found(day);
            foreach (var person in world.People)
            {
                Live(person, day);
            }

            var done = (day + 1.0) / scenario.Days;
            if (done >= reported + (1 / ReportedSteps) || day == scenario.Days - 1)
            {
                progress?.Report(reported = done);
            }
        }

        return new(scenario, descriptions, new Narrator(scenario.Start, world), new(world.People, world.Topics, world.Knowledge));

        void Live(Person person, int day)
        {
            if (person.EndDay == day + 1)
            {
                joining.Quit(person, day);
            }
            else if (world.Calendar.IsWorkday(day) && person.IsEmployed(day) && !world.IsAway(person.Number, day))
            {
                joining.Consider(person, day);
                studying.Study(person, day);
                mentoring.Seek(person, day);
                if (asking.Ask(person, day) is { } question)
                {
                    answering.Answer(question, day);
                }
            }
        }
    }

    private static LogEntry[] Describe(DateTimeOffset start, World world)
    {
        Profiles profiles = new(world.Draw, world.People, world.Topics, world.Knowledge);
        return
        [
            .. world.Topics.Select(topic => new TopicChanged(
                new Topic { Id = topic.Id, Name = topic.Outline.Name, Synonyms = [.. topic.Outline.Synonyms] }, start)),
            .. world.People.Select(person => new LearnerChanged(profiles.Describe(person), start)),
            .. world.Communities.Select(community => new GroupChanged(community.Group, start)),
        ];
    }
}
