namespace LearningGraph.Simulation.Tests;

/// <summary>What every reader of the log may rely on.</summary>
public class EntriesTests
{
    private static readonly GeneratedWorkplace Workplace = GeneratedWorkplaces.Of(1);

    [Fact]
    public void Entries_All_FollowTheRulesAndSurviveTheFile()
    {
        var end = Workplace.Workplace.Scenario.Start.AddDays(Workplace.Workplace.Scenario.Days);

        // Reading checks every rule and throws when one is broken.
        Assert.All(Workplace.Entries, entry =>
        {
            var written = EntryJson.Write(entry);
            Assert.Equal(written, EntryJson.Write(EntryJson.Read(written, end)));
        });
    }

    [Fact]
    public void Entries_All_AreInOrderOfTime() =>
        Assert.All(Workplace.Entries.Zip(Workplace.Entries.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At));

    [Fact]
    public void Entries_Descriptions_ComeFirst()
    {
        var described = Workplace.Topics.Length + Workplace.Learners.Length + Workplace.Groups.Length;

        Assert.DoesNotContain(Workplace.Entries.Take(described), entry => entry is InteractionRecorded);
        Assert.All(Workplace.Entries.Skip(described), entry => Assert.IsType<InteractionRecorded>(entry));
    }

    [Fact]
    public void Entries_Ids_AreUnique()
    {
        Assert.Equal(Workplace.Interactions.Length, Workplace.Interactions.DistinctBy(interaction => interaction.Id).Count());
        Assert.Equal(Workplace.Learners.Length, Workplace.Learners.DistinctBy(learner => learner.Id).Count());
        Assert.Equal(Workplace.Groups.Length, Workplace.Groups.DistinctBy(group => group.Id).Count());
        Assert.Equal(Workplace.Topics.Length, Workplace.Topics.DistinctBy(topic => topic.Id).Count());
    }

    [Fact]
    public void Entries_Everybody_IsDescribed()
    {
        var learners = Workplace.Learners.Select(learner => learner.Id).ToHashSet();
        var groups = Workplace.Groups.Select(group => group.Id).ToHashSet();
        var topics = Workplace.Topics.Select(topic => topic.Id).ToHashSet();

        Assert.All(Workplace.Interactions, interaction =>
        {
            Assert.Contains(interaction.Actor, learners);
            Assert.All(interaction.With, with => Assert.Contains(with, learners));
            Assert.All(interaction.Topics, topic => Assert.Contains(topic, topics));
            Assert.True(interaction.Group is not { } group || groups.Contains(group));
            Assert.DoesNotContain(interaction.Actor, interaction.With);
        });
    }

    [Fact]
    public void Entries_Managers_LeadToOnePerson()
    {
        var managers = Workplace.Learners.ToDictionary(learner => learner.Id, learner => learner.Manager);

        var tops = Workplace.Learners.Select(learner => Climb(learner.Id)).Distinct();

        Assert.Equal(Workplace.Learners.Single(learner => learner.Manager is null).Id, Assert.Single(tops));

        LearnerId Climb(LearnerId id)
        {
            var levels = 0;
            for (; managers[id] is { } manager; id = manager)
            {
                Assert.InRange(++levels, 1, 5);
            }

            return id;
        }
    }

    [Fact]
    public void Entries_Reactions_FollowTheirQuestion()
    {
        Dictionary<string, Interaction> questions = [];
        HashSet<(string Question, LearnerId Answerer)> answers = [];
        foreach (var interaction in Workplace.Interactions)
        {
            if (interaction.Kind == InteractionKind.Asked)
            {
                questions[interaction.Id.Value] = interaction;
            }
            else if (interaction.Kind
                is InteractionKind.Answered or InteractionKind.Accepted or InteractionKind.Thanked or InteractionKind.Commented)
            {
                var question = questions[interaction.Subject!.Value.Value];
                Assert.True(interaction.At > question.At);
                Assert.Equal(question.Group, interaction.Group);
                Assert.Equal(question.Visibility, interaction.Visibility);
                var other = Assert.Single(interaction.With);
                switch (interaction.Kind)
                {
                    case InteractionKind.Answered:
                        Assert.Equal(question.Actor, other);
                        Assert.True(answers.Add((question.Id.Value, interaction.Actor)));
                        break;
                    case InteractionKind.Accepted or InteractionKind.Thanked:
                        Assert.Equal(question.Actor, interaction.Actor);
                        Assert.Contains((question.Id.Value, other), answers);
                        break;
                }
            }
        }

        Assert.NotEmpty(answers);
    }

    [Fact]
    public void Entries_Questions_AreAcceptedAtMostOnce() =>
        Assert.All(
            Workplace.Of(InteractionKind.Accepted).CountBy(accepted => accepted.Subject!.Value),
            accepted => Assert.Equal(1, accepted.Value));

    [Fact]
    public void Entries_Members_JoinBeforeTheyAskInviteAndLeave()
    {
        HashSet<(LearnerId, GroupId)> members = [];
        foreach (var interaction in Workplace.Interactions.Where(interaction => interaction.Group is not null))
        {
            var membership = (interaction.Actor, interaction.Group!.Value);
            switch (interaction.Kind)
            {
                case InteractionKind.Joined:
                    Assert.True(members.Add(membership));
                    break;
                case InteractionKind.Left:
                    Assert.True(members.Remove(membership));
                    break;
                case InteractionKind.Asked or InteractionKind.Invited:
                    Assert.Contains(membership, members);
                    break;
            }
        }

        Assert.All(Workplace.Groups, group => Assert.All(group.Owners, owner => Assert.Contains((owner, group.Id), members)));
    }

    [Fact]
    public void Entries_Courses_AreCompletedAtMostOnceByEach() =>
        Assert.All(
            Workplace.Of(InteractionKind.Completed).CountBy(completed => (completed.Actor, completed.Subject!.Value)),
            completed => Assert.Equal(1, completed.Value));

    [Fact]
    public void Entries_Kinds_AllOccur()
    {
        InteractionKind[] expected =
        [
            InteractionKind.Asked, InteractionKind.Answered, InteractionKind.Accepted, InteractionKind.Thanked, InteractionKind.Commented,
            InteractionKind.Mentored, InteractionKind.Joined, InteractionKind.Left, InteractionKind.Completed, InteractionKind.Invited,
        ];

        Assert.Equal(expected, Workplace.Interactions.Select(interaction => interaction.Kind).Distinct().Order());
    }
}
