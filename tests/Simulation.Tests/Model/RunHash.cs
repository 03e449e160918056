using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LearningGraph.Simulation.Tests;

/// <summary>A hash of everything that a run leaves, to the last bit.</summary>
internal static class RunHash
{
    public static string Of(RunOutcome outcome)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (seats, people) = (outcome.State.Seats, outcome.State.People);
        Add(seats.Standings);
        Add(seats.Goodwill);
        Add(seats.LastVisits);
        Add(seats.NextVisits);
        Add(seats.NextFriends);
        Add(seats.Joined);
        Add(seats.Friends);
        Add(seats.FriendTies);
        Add(seats.Silences);
        Add(seats.FounderUntil);
        Add(seats.Questions);
        Add(seats.Answers);
        foreach (var first in seats.FirstPosts)
        {
            Add([first.Tick, first.IsReplied ? 1 : 0, first.Again]);
        }

        Add(people.Expertise);
        Add(people.Safety);
        Add(people.Web);
        Add(people.Social);
        Add(people.HelpGiven);
        Add(people.Began);
        Add(people.ActivityScores);
        Add(people.Activity);
        Add(people.Helpfulness);
        Add(people.Capacity);
        Add(people.Load);
        Add(people.Gained);
        Add(people.NextNeed);
        Add(people.NextNews);
        Add(people.NextLeave);
        Add(people.CourseTick);
        Add(people.CourseTopic);
        Add(people.HelperOf);
        Add(people.HelpStrength);
        Add(people.AnswerDays);
        Add(people.LastAnswerTick);
        Add(people.CommunityAsks);
        foreach (var question in outcome.State.Questions)
        {
            Add([question.Community, question.Seat, question.Asker, question.Topic, question.Opened, question.Answers, question.FirstAnswer, question.IsStarter ? 1 : 0]);
            Add([question.Difficulty, question.Hours]);
        }

        foreach (var community in outcome.State.Communities)
        {
            Add([community.Members, community.LastPost, community.Questions, community.Answered, community.Answers, community.EarlyPosts, community.EarlyPosters]);
            Add([community.Liveliness]);
            Add(community.Archive);
            Add([.. community.Open]);
            Add([.. community.FirstJoins]);
            Add([.. community.Departures]);
            Add([.. community.Founders]);
        }

        Add([.. outcome.Timeline.Active]);
        Add([.. outcome.Timeline.Members]);
        Add([.. outcome.Timeline.Questions]);
        Add([.. outcome.Timeline.Answers]);
        Add([.. outcome.Seeding.Founders]);
        Add([outcome.Seeding.HoursSpent]);
        Add(outcome.Channels);
        foreach (var (meetings, isProductive) in outcome.Newcomers)
        {
            Add([meetings, isProductive ? 1 : 0]);
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Add<T>(T[] values)
            where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
