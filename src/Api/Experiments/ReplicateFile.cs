using System.Globalization;
using System.Text;
using LearningGraph.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningGraph.Api;

/// <summary>Answers with what every replicate came to, a part at a time, see <see cref="ReplicateCsv"/>.</summary>
internal static class ReplicateFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const int ReplicatesAtOnce = 20;

    /// <summary>Writes those that count when it comes to them.</summary>
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Get(ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var experiment = grains.GetGrain<IExperimentGrain>(id.Value);
        return await experiment.GetScenario(cancellationToken) is { } scenario
            ? TypedResults.Stream(stream => WriteAsync(stream, scenario, experiment, cancellationToken), ContentType, $"{id}.csv")
            : ExperimentEndpoints.NotFound(id);
    }

    private static async Task WriteAsync(Stream stream, Scenario scenario, IExperimentGrain experiment, CancellationToken cancellationToken)
    {
        for (var first = 0; ; first += ReplicatesAtOnce)
        {
            var rows = await experiment.GetRows(first, ReplicatesAtOnce, cancellationToken);
            using StringWriter lines = new(CultureInfo.InvariantCulture);
            ReplicateCsv.Write(lines, scenario, rows);
            var text = lines.ToString();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first == 0 ? text : text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]), cancellationToken);
            if (rows.IsEmpty)
            {
                return;
            }
        }
    }
}
