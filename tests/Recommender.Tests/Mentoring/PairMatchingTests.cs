namespace LearningGraph.Recommender.Tests;

public sealed class PairMatchingTests
{
    [Fact]
    public void Choose_NoPairs_IsNobody()
    {
        Assert.Equal([-1, -1], PairMatching.Choose(2, [1], [], AssignmentObjective.MostPeople));
        Assert.Empty(PairMatching.Choose(0, [], [], AssignmentObjective.BestTotal));
    }

    [Theory]
    [InlineData(AssignmentObjective.BestTotal, new[] { -1, 0 })]
    [InlineData(AssignmentObjective.MostPeople, new[] { 0, 1 })]
    public void Choose_OneGoodPairAgainstTwoPoorOnes_IsAsTheObjectiveSays(AssignmentObjective objective, int[] expected) =>
        Assert.Equal(expected, PairMatching.Choose(2, [1, 1], [new(0, 0, 0.2), new(1, 0, 0.9), new(1, 1, 0.2)], objective));

    [Fact]
    public void Choose_WhoIsFirstForTwo_GoesWhereItMattersMost() =>
        Assert.Equal([1, 0], PairMatching.Choose(2, [1, 1], [new(0, 0, 0.9), new(0, 1, 0.8), new(1, 0, 0.7), new(1, 1, 0.1)], AssignmentObjective.BestTotal));

    [Fact]
    public void Choose_NoRoom_IsNobody() => Assert.Equal([-1], PairMatching.Choose(1, [0], [new(0, 0, 1)], AssignmentObjective.MostPeople));

    [Fact]
    public void Choose_ScoreOfNothing_IsStillBetterThanNobody() => Assert.Equal([0], PairMatching.Choose(1, [1], [new(0, 0, 0)], AssignmentObjective.BestTotal));

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(300)]
    [InlineData(500)]
    public void Choose_AllEqual_GoesByPlace(int count)
    {
        var pairs = Enumerable.Range(0, count + 1).SelectMany(learner => Enumerable.Range(0, count + 1).Select(mentor => new PossiblePair(learner, mentor, 0.5)));

        var chosen = PairMatching.Choose(count + 1, [.. Enumerable.Repeat(1, count), 0], [.. pairs], AssignmentObjective.BestTotal);

        Assert.Equal([.. Enumerable.Range(0, count), -1], chosen);
    }

    [Fact]
    public void Choose_ADifferenceOfAMillionth_OutweighsEveryTie()
    {
        // By place alone the first learner would get the first mentor.
        PossiblePair[] pairs = [new(0, 0, 0.5), new(0, 1, 0.5), new(1, 0, 0.500001), new(1, 1, 0.5)];

        Assert.Equal([1, 0], PairMatching.Choose(2, [1, 1], pairs, AssignmentObjective.BestTotal));
    }

    [Fact]
    public void Choose_RandomSmallInstances_AreAsGoodAsTheBestOfAll()
    {
        Random random = new(1);
        for (var round = 0; round < 400; round++)
        {
            var (learners, capacities, pairs) = Draw(random, learners: random.Next(1, 6), mentors: random.Next(1, 5));
            foreach (var objective in Enum.GetValues<AssignmentObjective>())
            {
                var chosen = PairMatching.Choose(learners, capacities, pairs, objective);

                Assert.Equal(FindBest(learners, capacities, pairs, objective), Measure(chosen, pairs, objective));
            }
        }
    }

    [Fact]
    public void Choose_RandomInstances_KeepCapacitiesAndOnlyTakePairsThatMayBe()
    {
        Random random = new(2);
        for (var round = 0; round < 200; round++)
        {
            var (learners, capacities, pairs) = Draw(random, random.Next(1, 40), random.Next(1, 20));
            foreach (var objective in Enum.GetValues<AssignmentObjective>())
            {
                var chosen = PairMatching.Choose(learners, capacities, pairs, objective);

                Assert.All(
                    Enumerable.Range(0, capacities.Length),
                    mentor => Assert.InRange(chosen.Count(other => other == mentor), 0, capacities[mentor]));
                Assert.All(
                    Enumerable.Range(0, learners).Where(learner => chosen[learner] >= 0),
                    learner => Assert.Contains(pairs, pair => pair.Learner == learner && pair.Mentor == chosen[learner]));
            }
        }
    }

    [Fact]
    public void Choose_RandomInstances_LeaveNobodyOutWhoHasAPairWithRoom()
    {
        Random random = new(3);
        for (var round = 0; round < 200; round++)
        {
            var (learners, capacities, pairs) = Draw(random, random.Next(1, 40), random.Next(1, 20));
            var chosen = PairMatching.Choose(learners, capacities, pairs, AssignmentObjective.BestTotal);

            Assert.DoesNotContain(pairs, pair => chosen[pair.Learner] < 0 && chosen.Count(mentor => mentor == pair.Mentor) < capacities[pair.Mentor]);
        }
    }

    [Fact]
    public void Choose_RandomInstances_MostPeopleServesAtLeastAsManyAndBestTotalIsAtLeastAsGood()
    {
        Random random = new(4);
        for (var round = 0; round < 200; round++)
        {
            var (learners, capacities, pairs) = Draw(random, random.Next(1, 40), random.Next(1, 20));
            var most = PairMatching.Choose(learners, capacities, pairs, AssignmentObjective.MostPeople);
            var best = PairMatching.Choose(learners, capacities, pairs, AssignmentObjective.BestTotal);

            Assert.True(most.Count(mentor => mentor >= 0) >= best.Count(mentor => mentor >= 0));
            Assert.True(Measure(best, pairs, AssignmentObjective.BestTotal) >= Measure(most, pairs, AssignmentObjective.BestTotal));
        }
    }

    [Fact]
    public void Choose_PairsInAnyOrder_IsTheSame()
    {
        Random random = new(5);
        for (var round = 0; round < 50; round++)
        {
            // Two scores only, so that there are many ties.
            var (learners, capacities, pairs) = Draw(random, 30, 15);
            pairs = [.. pairs.Select(pair => pair with { Score = Math.Round(pair.Score) })];
            var chosen = PairMatching.Choose(learners, capacities, pairs, AssignmentObjective.MostPeople);
            random.Shuffle(pairs);

            Assert.Equal(chosen, PairMatching.Choose(learners, capacities, pairs, AssignmentObjective.MostPeople));
        }
    }

    [Theory]
    [InlineData(AssignmentObjective.BestTotal)]
    [InlineData(AssignmentObjective.MostPeople)]
    public void Choose_AsManyPairsAsAnAssignmentMayHave_IsSolved(AssignmentObjective objective)
    {
        Random random = new(6);
        PossiblePair[] pairs =
        [
            .. Enumerable.Range(0, AssignmentRequest.MaxLearners).SelectMany(learner =>
                Enumerable.Range(0, 200).Select(i => new PossiblePair(learner, ((i * 25) + learner) % AssignmentRequest.MaxMentors, random.NextDouble()))),
        ];

        var chosen = PairMatching.Choose(
            AssignmentRequest.MaxLearners, [.. Enumerable.Repeat(1, AssignmentRequest.MaxMentors)], pairs, objective);

        Assert.Equal(AssignmentRequest.MaxLearners, chosen.Where(mentor => mentor >= 0).Distinct().Count());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, AssignmentRequest.MaxMentors)]
    [InlineData(AssignmentRequest.MaxLearners, 1)]
    [InlineData(AssignmentRequest.MaxLearners, AssignmentRequest.MaxMentors)]
    public void Choose_TheLargestCosts_FitIntoTheSolver(int learners, int mentors)
    {
        PossiblePair[] pairs = [new(0, 0, 1), new(learners - 1, mentors - 1, 1)];

        foreach (var objective in Enum.GetValues<AssignmentObjective>())
        {
            Assert.Equal(0, PairMatching.Choose(learners, [.. Enumerable.Repeat(AssignmentRequest.MaxCapacity, mentors)], [.. pairs.Distinct()], objective)[0]);
        }
    }

    private static (int Learners, int[] Capacities, PossiblePair[] Pairs) Draw(Random random, int learners, int mentors) =>
    (
        learners,
        [.. Enumerable.Range(0, mentors).Select(_ => random.Next(4))],
        [
            .. from learner in Enumerable.Range(0, learners)
               from mentor in Enumerable.Range(0, mentors)
               where random.Next(3) > 0
               select new PossiblePair(learner, mentor, random.Next(1, 1_000_001) / 1e6),
        ]
    );

    // In whole millionths, so that sums are exact. A pair counts for as much as it is worth, and for a great deal more where people are counted first.
    private static long Measure(int[] chosen, PossiblePair[] pairs, AssignmentObjective objective) =>
        chosen.Select((mentor, learner) => (mentor, learner)).Where(pair => pair.mentor >= 0).Sum(pair =>
            Worth(pairs.Single(possible => possible.Learner == pair.learner && possible.Mentor == pair.mentor), objective));

    private static long Worth(PossiblePair pair, AssignmentObjective objective) =>
        (long)Math.Round(pair.Score * 1e6) + (objective == AssignmentObjective.MostPeople ? 1_000_000_000 : 0);

    private static long FindBest(int learners, int[] capacities, PossiblePair[] pairs, AssignmentObjective objective)
    {
        return Try(0);

        long Try(int learner)
        {
            if (learner == learners)
            {
                return 0;
            }

            var best = Try(learner + 1);
            foreach (var pair in pairs.Where(pair => pair.Learner == learner && capacities[pair.Mentor] > 0))
            {
                capacities[pair.Mentor]--;
                best = Math.Max(best, Worth(pair, objective) + Try(learner + 1));
                capacities[pair.Mentor]++;
            }

            return best;
        }
    }
}
