namespace LearningGraph.Simulation.Tests;

/// <summary>What one run says about the stylised facts, over all communities of the workplace.</summary>
internal sealed class RunFigures
{
    private const int ReturnTicks = 125;

    public RunFigures(RunOutcome outcome)
    {
        var (state, seats) = (outcome.State, outcome.State.Seats);
        var members = Enumerable.Range(0, seats.Count).Where(seat => seats.Standings[seat] != Standing.Outside).ToArray();
        var posts = members.Select(seat => seats.Questions[seat] + seats.Answers[seat]).OrderDescending().ToArray();
        Contributors = posts.Count(count => count > 0) / (double)posts.Length;
        TopPercent = posts.Take(Math.Max(1, posts.Length / 100)).Sum() / (double)Math.Max(1, posts.Sum());
        var days = state.People.AnswerDays.Where(count => count > 0).ToArray();
        Exponent = days.Length == 0 ? double.NaN : 1 + (days.Length / days.Sum(day => Math.Log(day / 0.5)));

        var questions = state.Questions.Where(question => !question.IsStarter && question.Opened <= state.Tick - state.Behaviour.Answering.OpenTicks).ToArray();
        Questions = questions.Length;
        Answered = questions.Count(question => question.Answers > 0) / (double)questions.Length;
        AnswersEach = questions.Where(question => question.Answers > 0).Average(question => (double?)question.Answers) ?? 0;

        var firsts = seats.FirstPosts.Where(first => first.Tick > 0 && first.Tick - 1 + ReturnTicks < state.Tick).ToArray();
        FirstReplied = firsts.Count(first => first.IsReplied) / (double)firsts.Length;
        ReturnReplied = ShareReturning(firsts.Where(first => first.IsReplied));
        ReturnSilent = ShareReturning(firsts.Where(first => !first.IsReplied));
        FirstPosts = firsts.Length;

        Silent90 = ShareSilent(state, WorkTime.FromDays(90));
        Founded = state.Communities.Skip(1).Count(community => community.Outline.Founders.Length > 0);
    }

    public double Contributors { get; }

    public double TopPercent { get; }

    public double Exponent { get; }

    public int Questions { get; }

    public double Answered { get; }

    public double AnswersEach { get; }

    public int FirstPosts { get; }

    public double FirstReplied { get; }

    public double ReturnReplied { get; }

    public double ReturnSilent { get; }

    public double Silent90 { get; }

    public int Founded { get; }

    private static double ShareReturning(IEnumerable<FirstPost> firsts) =>
        firsts.Average(first => first.Again > 0 && first.Again - first.Tick <= ReturnTicks ? 1.0 : (double?)0.0) ?? double.NaN;

    private static double ShareSilent(RunState state, int tick) =>
        state.Communities.Skip(1).Where(community => community.Outline.Founders.Length > 0).Average(community => community.LastPost < tick ? 1.0 : (double?)0.0) ?? double.NaN;
}
