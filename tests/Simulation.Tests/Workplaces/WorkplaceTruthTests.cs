using System.Globalization;

namespace LearningGraph.Simulation.Tests;

public class WorkplaceTruthTests
{
    private static readonly GeneratedWorkplace Workplace = GeneratedWorkplaces.Of(1);

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void ExpertiseOf_WhoAnswers_IsFarAboveTheOthers(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var cells = Cells(workplace);

        var answering = cells.Where(cell => cell.Answers > 0).Average(cell => cell.Expertise);
        var silent = cells.Where(cell => cell.Answers == 0).Average(cell => cell.Expertise);

        Assert.True(answering > 2 * silent, $"{answering} is not far above {silent}.");
        // Of 80,000 cells; five standard errors of no correlation are 0.018.
        Assert.InRange(Correlation([.. cells.Select(cell => (cell.Expertise, Math.Log(1 + cell.Answers)))]), 0.2, 0.8);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void ExpertiseOf_WhoIsAccepted_IsAboveWhoIsNot(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var accepted = workplace.Of(InteractionKind.Accepted).ToDictionary(entry => entry.Subject!.Value, entry => entry.With[0]);
        var rivals = workplace.Of(InteractionKind.Answered)
            .Where(answer => !answer.Topics.IsEmpty && accepted.ContainsKey(answer.Subject!.Value))
            .GroupBy(answer => answer.Subject!.Value)
            .Where(answers => answers.Count() > 1)
            .SelectMany(answers => answers)
            .ToLookup(
                answer => accepted[answer.Subject!.Value] == answer.Actor,
                answer => workplace.Workplace.Truth.ExpertiseOf(answer.Actor, answer.Topics[0]));

        Assert.True(rivals[true].Average() > rivals[false].Average() + 0.03);
    }

    [Fact]
    public void ExpertiseOf_StatedStrengths_IsHighButNotAlways()
    {
        var stated = Workplace.Learners
            .SelectMany(learner => learner.Topics.Select(topic => Workplace.Workplace.Truth.ExpertiseOf(learner.Id, topic)))
            .ToArray();

        Assert.InRange(stated.Count(expertise => expertise > 0.5) / (double)stated.Length, 0.35, 0.75);
        Assert.InRange(stated.Count(expertise => expertise < 0.3) / (double)stated.Length, 0.05, 0.35);
    }

    [Fact]
    public void ExpertiseOf_Unknown_Throws()
    {
        var topic = Workplace.Topics[0].Id;

        Assert.Throws<KeyNotFoundException>(() => Workplace.Workplace.Truth.ExpertiseOf(new("nobody"), topic));
        Assert.Throws<KeyNotFoundException>(() => Workplace.Workplace.Truth.ExpertiseOf(Workplace.Learners[0].Id, new("nothing")));
    }

    [Fact]
    public void Write_AllLines_AreTheValuesAboveTheThreshold()
    {
        using StringWriter writer = new();
        Workplace.Workplace.WriteTruth(writer);
        var lines = writer.ToString().Split('\n');

        Assert.Equal("learner,topic,expertise", lines[0]);
        Assert.Equal("", lines[^1]);
        var written = lines[1..^1].Select(line => line.Split(',')).ToDictionary(
            parts => (new LearnerId(parts[0]), new TopicId(parts[1])), parts => double.Parse(parts[2], CultureInfo.InvariantCulture));
        var truth = Cells(Workplace).Where(cell => cell.Expertise > WorkplaceTruth.LeastWritten).ToArray();
        Assert.Equal(truth.Length, written.Count);
        Assert.All(truth, cell => Assert.Equal(cell.Expertise, written[(cell.Learner, cell.Topic)], 0.000_51));
        Assert.All(written.Values, value => Assert.InRange(value, WorkplaceTruth.LeastWritten, 1));
    }

    private static (LearnerId Learner, TopicId Topic, double Expertise, int Answers)[] Cells(GeneratedWorkplace workplace)
    {
        var answers = workplace.Of(InteractionKind.Answered)
            .Where(answer => !answer.Topics.IsEmpty)
            .CountBy(answer => (answer.Actor, answer.Topics[0]))
            .ToDictionary();
        return
        [
            .. from learner in workplace.Learners
               from topic in workplace.Topics
               select (learner.Id, topic.Id, workplace.Workplace.Truth.ExpertiseOf(learner.Id, topic.Id),
                   answers.GetValueOrDefault((learner.Id, topic.Id))),
        ];
    }

    private static double Correlation((double X, double Y)[] points)
    {
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        var covariance = points.Average(point => (point.X - meanX) * (point.Y - meanY));
        var spreadX = Math.Sqrt(points.Average(point => Math.Pow(point.X - meanX, 2)));
        var spreadY = Math.Sqrt(points.Average(point => Math.Pow(point.Y - meanY, 2)));
        return covariance / (spreadX * spreadY);
    }
}
