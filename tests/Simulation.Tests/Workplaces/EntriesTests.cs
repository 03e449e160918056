namespace LearningGraph.Simulation.Tests;

/// <summary>What every reader of the log may rely on.</summary>
public class EntriesTests
{
    private static readonly GeneratedWorkplace Workplace = GeneratedWorkplaces.Of(1);
    private static readonly Dictionary<LearnerId, Person> People =
        new Staff(WorkplaceGenerator.Play(Workplace.Workplace.Scenario, progress: null, CancellationToken.None)).Hire().ToDictionary(person => person.Id);

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
    public void Entries_Managers_LeadToWhoHoldsTheFirstPlace()
    {
        var managers = Workplace.Learners.ToDictionary(learner => learner.Id, learner => learner.Manager);
        var first = People.Values.Where(person => person.Learner == 0).Select(person => person.Id).ToHashSet();

        Assert.Equal(first, managers.Where(pair => pair.Value is null).Select(pair => pair.Key).ToHashSet());
        Assert.All(managers.Keys, id =>
        {
            var levels = 0;
            for (; managers[id] is { } manager; id = manager)
            {
                Assert.InRange(++levels, 1, 5);
            }
        });
    }

    [Fact]
    public void Entries_Everybody_ActsOnlyWhileWorkingHere()
    {
        var leavers = 0;
        Assert.All(Workplace.Interactions, interaction =>
        {
            var person = People[interaction.Actor];
            var day = (int)Math.Floor((interaction.At + person.Place.Offset - Workplace.Workplace.Scenario.Start).TotalDays);
            Assert.InRange(day, person.FirstDay, person.EndDay - 1);
            leavers += person.EndDay < int.MaxValue ? 1 : 0;
        });

        Assert.NotEqual(0, leavers);
    }

    [Fact]
    public void Entries_OfSuccessors_AreTheirOwn()
    {
        var successors = People.Values.Where(person => person.FirstDay > 0).ToArray();
        var active = Workplace.Interactions.Select(interaction => interaction.Actor).ToHashSet();

        Assert.NotEmpty(successors);
        Assert.All(successors, successor => Assert.Contains(People.Values, person => person.Learner == successor.Learner && person.EndDay <= successor.FirstDay));
        Assert.Contains(successors, successor => active.Contains(successor.Id));
    }

    [Fact]
    public void Entries_InClosedGroups_AreOfMembers()
    {
        HashSet<(LearnerId, GroupId)> members = [];
        var closed = 0;
        foreach (var interaction in Workplace.Interactions.Where(interaction => interaction.Group is not null))
        {
            if (interaction.Kind == InteractionKind.Joined)
            {
                members.Add((interaction.Actor, interaction.Group!.Value));
            }
            else if (interaction.Visibility == Visibility.Members)
            {
                closed++;
                Assert.Contains((interaction.Actor, interaction.Group!.Value), members);
            }
        }

        Assert.NotEqual(0, closed);
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
    public void Entries_Invited_AreNoMembersYet()
    {
        HashSet<(LearnerId, GroupId)> members = [];
        HashSet<(LearnerId, GroupId)> invited = [];
        foreach (var interaction in Workplace.Interactions.Where(interaction => interaction.Group is not null))
        {
            switch (interaction.Kind)
            {
                case InteractionKind.Invited:
                    Assert.DoesNotContain((interaction.With[0], interaction.Group!.Value), members);
                    invited.Add((interaction.With[0], interaction.Group!.Value));
                    break;
                case InteractionKind.Joined:
                    members.Add((interaction.Actor, interaction.Group!.Value));
                    break;
                case InteractionKind.Left:
                    members.Remove((interaction.Actor, interaction.Group!.Value));
                    break;
            }
        }

        Assert.NotEmpty(invited);
        Assert.NotEmpty(invited.Intersect(members));
    }

    [Fact]
    public void Entries_HelpInPerson_IsAQuestionWithoutAGroupAndOneAnswer()
    {
        var answers = Workplace.Of(InteractionKind.Answered).Where(answer => answer.Group is null).CountBy(answer => answer.Subject!.Value).ToArray();

        Assert.All(answers, question => Assert.Equal(1, question.Value));
        Assert.InRange(answers.Length / (double)Workplace.Of(InteractionKind.Asked).Count(question => question.Group is null), 0.95, 1);
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
