using Microsoft.ML;
using Microsoft.ML.Data;

namespace LearningGraph.Recommender;

/// <summary>Questions as ML.NET reads them: a row per candidate, the rows of a question one behind the other.</summary>
internal static class TrainingTable
{
    /// <summary>A view over questions.</summary>
    /// <param name="context">Belongs to one fit.</param>
    /// <param name="questions">In order.</param>
    /// <param name="columns">Features of a row.</param>
    /// <param name="standard">Standardises the features; null to take them as they are.</param>
    public static IDataView Load(MLContext context, IReadOnlyList<TrainingQuestion> questions, int columns, LinearScore? standard = null)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        schema[nameof(Row.Question)].ColumnType = new KeyDataViewType(typeof(uint), (ulong)Math.Max(1, questions.Count));
        return context.Data.LoadFromEnumerable(Rows(questions, columns, standard), schema);
    }

    /// <summary>The column that says how much rows count; null when all count alike, so that a fit without feedback is the one it would be without weights.</summary>
    public static string? FindWeights(IReadOnlyList<TrainingQuestion> questions) => questions.Any(question => question.Weights is not null) ? nameof(Row.Weight) : null;

    // One object for all rows: what reads them copies each before it asks for the next, and L-BFGS reads all of them a hundred times.
    private static IEnumerable<Row> Rows(IReadOnlyList<TrainingQuestion> questions, int columns, LinearScore? standard)
    {
        Row current = new();
        var standardised = standard is null ? [] : new float[columns];
        for (var question = 0; question < questions.Count; question++)
        {
            var (features, isRelevant) = questions[question];
            for (var row = 0; row < features.Length; row++)
            {
                standard?.Standardise(features[row], standardised);
                current.Features = standard is null ? features[row] : standardised;
                current.Label = isRelevant[row] ? 1 : 0;
                current.IsRelevant = isRelevant[row];
                current.Question = (uint)question + 1;
                current.Weight = questions[question].Weights?[row] ?? 1;
                yield return current;
            }
        }
    }

    internal sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }

        public bool IsRelevant { get; set; }

        public uint Question { get; set; }

        public float Weight { get; set; }
    }
}
