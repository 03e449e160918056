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
    public void HoldsTheSame_AnotherMembershipOrShape_IsNotTheSame()
    {
        var matrix = MembershipMatrix.Of(2, 2, [(0, 1)]);

        Assert.True(matrix.HoldsTheSame(MembershipMatrix.Of(2, 2, [(0, 1), (0, 1)])));
        Assert.False(matrix.HoldsTheSame(MembershipMatrix.Of(2, 2, [(1, 1)])));
        Assert.False(matrix.HoldsTheSame(MembershipMatrix.Of(2, 3, [(0, 1)])));
        Assert.False(matrix.HoldsTheSame(MembershipMatrix.Of(3, 2, [(0, 1)])));
    }
}
