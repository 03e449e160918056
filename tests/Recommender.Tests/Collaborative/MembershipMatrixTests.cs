namespace LearningGraph.Recommender.Tests;

public sealed class MembershipMatrixTests
{
    [Fact]
    public void Of_PairsInAnyOrder_AreReadByRowAndByColumn()
    {
        var matrix = MembershipMatrix.Of(3, 2, [(2, 1), (0, 1), (0, 0), (2, 1)]);

        Assert.Equal((3, 2, 3), (matrix.LearnerCount, matrix.GroupCount, matrix.Count));
        Assert.Equal([0, 1], matrix.GroupsOf(0).ToArray());
        Assert.Empty(matrix.GroupsOf(1).ToArray());
        Assert.Equal([0, 2], matrix.MembersOf(1).ToArray());
        Assert.Equal((1, 2), (matrix.CountGroups(2), matrix.CountMembers(1)));
    }

    [Fact]
    public void Of_Nothing_IsEmpty() => Assert.Equal(0, MembershipMatrix.Of(0, 0, []).Count);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void Of_PairOutsideOfTheMatrix_IsRefused(int learner, int group) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MembershipMatrix.Of(1, 1, [(learner, group)]));

    [Fact]
    public void OfColumns_TheSameOnes_IsTheSameMatrix()
    {
        (int, int)[] pairs = [(3, 0), (1, 2), (0, 2), (3, 2)];

        var (columns, all) = (MembershipMatrix.OfColumns(4, [[3], [], [0, 1, 3]]), MembershipMatrix.Of(4, 3, pairs));

        Assert.Equal((4, 3, 4), (columns.LearnerCount, columns.GroupCount, columns.Count));
        Assert.All(Enumerable.Range(0, 4), learner => Assert.Equal(all.GroupsOf(learner).ToArray(), columns.GroupsOf(learner).ToArray()));
        Assert.All(Enumerable.Range(0, 3), place => Assert.Equal(all.MembersOf(place).ToArray(), columns.MembersOf(place).ToArray()));
    }
}
