namespace LearningGraph.Simulation.Tests;

/// <summary>What one run says about the stylised facts, over all communities of the workplace.</summary>
internal sealed class RunFigures
{
    private const int ReturnTicks = 125;

    public RunFigures(RunOutcome outcome)
    {
        var (state, seats) = (outcome.State, outcome.State.Seats);
        int[] posts = [.. Enumerable.Range(0, seats.Count).Where(seat => seats.Joined[seat] != Seats.Never).Select(seat => seats.Questions[seat] + seats.Answers[seat]).OrderDescending()];
        Contributors = Share.Count(posts, count => count > 0);
        TopPercent = new(posts.Take((int)Math.Ceiling(posts.Length / 100.0)).Sum(), posts.Sum());
        Exponent = PowerLaw.ExponentOf([.. state.People.AnswerDays.Where(days => days > 0)]);

        AskedQuestion[] closed = [.. state.Questions.Where(question => !question.IsStarter && question.Opened <= state.Tick - state.Behaviour.Answering.OpenTicks)];
        AskedQuestion[] answered = [.. closed.Where(question => question.Answers > 0)];
        Answered = new(answered.Length, closed.Length);
        AnswersEach = new(answered.Sum(question => question.Answers), answered.Length);

        // Only first questions that were followed for half a year.
        FirstPost[] firsts = [.. seats.FirstPosts.Where(first => first.Tick > 0 && first.Tick - 1 + ReturnTicks < state.Tick)];
        FirstReplied = Share.Count(firsts, first => first.IsReplied);
        ReturnReplied = Share.Count([.. firsts.Where(first => first.IsReplied)], Returned);
        ReturnSilent = Share.Count([.. firsts.Where(first => !first.IsReplied)], Returned);

        var middle = state.Organisation.Safety.Order().ElementAt(state.Organisation.Learners / 2);
        var asks = Enumerable.Range(0, seats.Count).Where(seat => seats.Joined[seat] != Seats.Never)
            .ToLookup(seat => state.Organisation.Safety[seats.Learners[seat]] >= middle, seat => seats.Questions[seat] > 0 ? 1.0 : 0.0);
        SafetyAsks = asks[true].Average() - asks[false].Average();
        (int From, int To)[] bands = [(1, 1), (2, 3), (4, 8), (9, int.MaxValue)];
        Meetings = [.. bands.Select(band => Share.Count([.. outcome.Newcomers.Where(one => one.Meetings >= band.From && one.Meetings <= band.To)], one => one.IsProductive))];
    }

    /// <summary>Members who ever posted, among all who ever joined.</summary>
    public Share Contributors { get; }

    /// <summary>Posts of the most active hundredth of members, among all.</summary>
    public Share TopPercent { get; }

    /// <summary>Of the days on which people answer.</summary>
    public double Exponent { get; }

    /// <summary>Questions that got an answer, among those that were open long enough.</summary>
    public Share Answered { get; }

    /// <summary>Answers to questions that got any.</summary>
    public Share AnswersEach { get; }

    /// <summary>First questions that got a reply.</summary>
    public Share FirstReplied { get; }

    /// <summary>Who asked or answered again within half a year, among first-time askers with a reply.</summary>
    public Share ReturnReplied { get; }

    /// <summary>The same without one.</summary>
    public Share ReturnSilent { get; }

    /// <summary>Share of members who ever asked: those of more than middling psychological safety less the others.</summary>
    public double SafetyAsks { get; }

    /// <summary>Newcomers who were quickly productive, by meetings with a buddy: 1, 2-3, 4-8, more.</summary>
    public Share[] Meetings { get; }

    private static bool Returned(FirstPost first) => first.Again > 0 && first.Again - first.Tick <= ReturnTicks;
}
