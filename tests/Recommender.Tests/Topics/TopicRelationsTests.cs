namespace LearningGraph.Recommender.Tests;

public sealed class TopicRelationsTests
{
    private static readonly TopicId Sql = new("sql");
    private static readonly TopicId Joins = new("joins");
    private static readonly TopicId Databases = new("databases");

    [Fact]
    public void Find_ATopicNobodyNamed_IsNull() => Assert.Null(TopicRelations.Find(Sql, new Workplace().Projections));

    [Fact]
    public void Find_ATopicWithoutDescription_IsEmpty() =>
        Assert.Empty(TopicRelations.Find(Sql, new Workplace().Asked("q-1", by: "ana", topics: "sql").Projections)!.Value);

    [Fact]
    public void Find_AllRelations_AreOrderedByKindThenId()
    {
        var place = new Workplace()
            .Describe(new Topic { Id = Sql, Parent = Databases, Related = [new("z"), new("a")] })
            .Describe(new Topic { Id = Databases, Name = "Databases" })
            .Describe(new Topic { Id = new("m"), Related = [Sql] })
            .Describe(new Topic { Id = new("z"), Related = [Sql] })
            .Describe(new Topic { Id = new("windows"), Parent = Sql })
            .Describe(new Topic { Id = Joins, Parent = Sql })
            .Describe(new Topic { Id = new("structured"), MergedInto = Sql });

        Assert.Equal(
            [
                new(Databases, "Databases", TopicRelation.Parent),
                new(new("a"), null, TopicRelation.Related),
                new(new("m"), null, TopicRelation.Related),
                new(new("z"), null, TopicRelation.Related),
                new(Joins, null, TopicRelation.Child),
                new(new("windows"), null, TopicRelation.Child),
                new(new("structured"), null, TopicRelation.Merged),
            ],
            TopicRelations.Find(Sql, place.Projections)!.Value);
    }

    [Fact]
    public void Find_WhatNamesAMergedTopic_BelongsToTheOther()
    {
        TopicId old = new("old");
        var place = new Workplace()
            .Describe(new Topic { Id = old, Parent = new("lost"), Related = [new("beside")], MergedInto = Sql })
            .Describe(new Topic { Id = Joins, Parent = old, Related = [old] })
            .Describe(new Topic { Id = Sql, Related = [old] });

        RelatedTopic[] expected =
        [
            new(new("beside"), null, TopicRelation.Related),
            new(Joins, null, TopicRelation.Related),
            new(Joins, null, TopicRelation.Child),
            new(old, null, TopicRelation.Merged),
        ];
        Assert.Equal(expected, TopicRelations.Find(Sql, place.Projections)!.Value);
        Assert.Equal(expected, TopicRelations.Find(old, place.Projections)!.Value);
        Assert.Empty(TopicRelations.Find(new("lost"), place.Projections)!.Value);
    }

    [Fact]
    public void Find_ParentsInACycle_AreNone()
    {
        var place = new Workplace().Describe(new Topic { Id = Sql, Parent = Joins }).Describe(new Topic { Id = Joins, Parent = Sql });

        Assert.Empty(TopicRelations.Find(Sql, place.Projections)!.Value);
    }

    [Fact]
    public void Find_AParentMergedIntoItsChild_IsNone()
    {
        var place = new Workplace().Describe(new Topic { Id = Sql, Parent = Databases }).Describe(new Topic { Id = Databases, MergedInto = Sql });

        Assert.Equal([new(Databases, null, TopicRelation.Merged)], TopicRelations.Find(Sql, place.Projections)!.Value);
    }

    [Fact]
    public void FindCycle_AChainBackToTheTopic_NamesIt()
    {
        var place = new Workplace().Describe(new Topic { Id = Joins, MergedInto = Databases, Parent = Databases }).Describe(new Topic { Id = Databases, Parent = Sql });

        Assert.Equal(
            "parent 'joins' would close a cycle: 'sql' → 'joins' → 'databases' → 'sql'.", TopicRelations.FindCycle(new() { Id = Sql, Parent = Joins }, place.Projections));
        Assert.Equal(
            "mergedInto 'joins' would close a cycle: 'databases' → 'joins' → 'databases'.",
            TopicRelations.FindCycle(new() { Id = Databases, MergedInto = Joins }, place.Projections));
        Assert.Null(TopicRelations.FindCycle(new() { Id = Sql, MergedInto = Joins, Parent = new("unknown") }, place.Projections));
    }

    [Fact]
    public void FindCycle_AChainIntoACycleOfOthers_IsNone()
    {
        var place = new Workplace().Describe(new Topic { Id = Joins, MergedInto = Databases }).Describe(new Topic { Id = Databases, MergedInto = Joins });

        Assert.Null(TopicRelations.FindCycle(new() { Id = Sql, MergedInto = Joins }, place.Projections));
    }

    [Fact]
    public void FindCycle_ALongOne_IsCut()
    {
        var place = new Workplace();
        for (var i = 1; i < 40; i++)
        {
            place.Describe(new Topic { Id = new($"t-{i}"), Parent = new($"t-{(i + 1) % 40}") });
        }

        Assert.EndsWith("'t-7' → 't-8' → … → 't-0'.", TopicRelations.FindCycle(new() { Id = new("t-0"), Parent = new("t-1") }, place.Projections), StringComparison.Ordinal);
    }
}
