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
    /// <param name="transform">What is done to the features of a row.</param>
    public static IDataView Load(MLContext context, IReadOnlyList<TrainingQuestion> questions, int columns, Func<float[], float[]> transform)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        schema[nameof(Row.Question)].ColumnType = new KeyDataViewType(typeof(uint), (ulong)Math.Max(1, questions.Count));
        return context.Data.LoadFromEnumerable(Rows(questions, transform), schema);
    }

    /// <summary>The column that says how much rows count; null when all count alike, so that a fit without feedback is the one it would be without weights.</summary>
    public static string? FindWeights(IReadOnlyList<TrainingQuestion> questions) => questions.Any(question => question.Weights is not null) ? nameof(Row.Weight) : null;

    private static IEnumerable<Row> Rows(IReadOnlyList<TrainingQuestion> questions, Func<float[], float[]> transform)
    {
        for (var question = 0; question < questions.Count; question++)
        {
            var (features, isRelevant) = questions[question];
            for (var row = 0; row < features.Length; row++)
            {
                yield return new()
                {
                    Features = transform(features[row]),
                    Label = isRelevant[row] ? 1 : 0,
                    IsRelevant = isRelevant[row],
                    Question = (uint)question + 1,
                    Weight = questions[question].Weights?[row] ?? 1,
                };
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
