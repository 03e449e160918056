using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Lists learners, groups and topics by name, from one snapshot. Pure; safe from many threads.</summary>
public static class Listings
{
    /// <summary>Everybody the log knows and has not erased: with a profile, or under the id alone.</summary>
    /// <param name="query">Which part.</param>
    /// <param name="unit">Only those of an organisational unit, compared ordinally; null for all.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>Ordered by name without accents and case, then by id. Who opted out is among them and marked.</returns>
    public static ImmutableArray<ListedLearner> ListLearners(ListingQuery query, string? unit, Projections projections)
    {
        var learners = projections.Tables.Learners;
        var rows = from found in projections.Tables.LearnerListing.Value.Find(query.Search, query.After)
                   let profile = learners.Describe(found.Number)
                   where unit is null || profile?.Unit == unit
                   select new ListedLearner(new(learners.IdOf(found.Number)!), profile?.Name, profile?.Unit, profile?.Recommendable ?? true);
        return [.. rows.Take(query.Limit)];
    }

    /// <summary>Every group that was ever named.</summary>
    /// <param name="query">Which part.</param>
    /// <param name="topic">Only those whose description names a topic, or one that stands for it; null for all.</param>
    /// <param name="people">About how many people a count has to be, from 1.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>Ordered by name without accents and case, then by id.</returns>
    public static ImmutableArray<ListedGroup> ListGroups(ListingQuery query, TopicId? topic, int people, Projections projections)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        var (tables, groups) = (projections.Tables, projections.Tables.Groups);
        var about = topic is { } given ? tables.ReadNamed(tables.GroupsOn, tables.Resolve(given).Value).ToArray() : null;
        var rows = from found in tables.GroupListing.Value.Find(query.Search, query.After)
                   where about is null || Array.BinarySearch(about, found.Number) >= 0
                   select new ListedGroup(new(groups.IdOf(found.Number)!), groups.Describe(found.Number)?.Name, tables.ListingFigures.Value.MembersOf(found.Number).Tell(people));
        return [.. rows.Take(query.Limit)];
    }

    /// <summary>Every topic that was ever named and was not merged into another.</summary>
    /// <param name="query">Which part; a topic is found by its synonyms too, and by all names of topics merged into it.</param>
    /// <param name="parent">Only the children of a topic; null for all.</param>
    /// <param name="people">About how many people a count has to be, from 1.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>Ordered by name without accents and case, then by id.</returns>
    public static ImmutableArray<ListedTopic> ListTopics(ListingQuery query, TopicId? parent, int people, Projections projections)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        var (tables, topics) = (projections.Tables, projections.Tables.Topics);
        var tree = tables.TopicTree.Value;
        var wider = parent is { } given ? topics.Find(tables.Resolve(given).Value) : -1;
        var rows = from found in tables.TopicListing.Value.Find(query.Search, query.After)
                   where parent is null || (wider >= 0 && tree.ParentOf(found.Number) == wider)
                   select new ListedTopic
                   {
                       Topic = new(topics.IdOf(found.Number)!),
                       Name = topics.Describe(found.Number)?.Name,
                       Parent = topics.IdOf(tree.ParentOf(found.Number)) is { } id ? new TopicId(id) : null,
                       Questions = tables.ListingFigures.Value.QuestionsOn(found.Number).Tell(people),
                       Answers = tables.ListingFigures.Value.AnswersOn(found.Number).Tell(people),
                       Matched = found.Matched,
                   };
        return [.. rows.Take(query.Limit)];
    }
}
