using System.Globalization;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary>Reads who really knows what, as <c>learninggraph sample --truth</c> writes it.</summary>
internal static class TruthFile
{
    private static readonly string[] Columns = ["learner", "topic", "expertise"];

    /// <summary>Reads all rows. One that cannot be read ends it: a judge with gaps would be none.</summary>
    /// <exception cref="CommandFailedException">The file is missing, a column or a value is, or a pair stands there twice; names the line.</exception>
    public static ExpertiseTruth Read(string path, CancellationToken cancellationToken)
    {
        using TableFiles files = new(path);
        if (!files.IsOneFile)
        {
            throw new CommandFailedException($"--truth {Quoted.Text(path)} is not one table.");
        }

        ImportReport report = new();
        var table = new CsvTable(files, files.OnlyFile, Path.GetFileName(path), new()).Detect(Columns, "--truth");
        Dictionary<(LearnerId, TopicId), double> expertise = [];
        foreach (var row in table.Read(report, null, cancellationToken))
        {
            if (!LearnerId.TryParse(row["learner"], null, out var learner) || !TopicId.TryParse(row["topic"], null, out var topic))
            {
                throw Fault(row, "the learner or the topic is missing or no id.");
            }

            if (!double.TryParse(row["expertise"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is not (>= 0 and <= 1))
            {
                throw Fault(row, $"expertise {Quoted.Text(row["expertise"])} is no number from 0 to 1.");
            }

            if (!expertise.TryAdd((learner, topic), value))
            {
                throw Fault(row, $"{Quoted.Text(learner.Value)} on {Quoted.Text(topic.Value)} stands there twice.");
            }
        }

        return (report.Faults, expertise.Count) switch
        {
            ([var first, ..], _) => throw new CommandFailedException($"{table.Name}, line {first.Line}: {first.Reason}"),
            (_, 0) => throw new CommandFailedException($"{table.Name} says of nobody what they know."),
            _ => new(expertise),
        };

        CommandFailedException Fault(CsvRow row, string reason) => new(string.Create(CultureInfo.InvariantCulture, $"{table.Name}, line {row.Line}: {reason}"));
    }
}
