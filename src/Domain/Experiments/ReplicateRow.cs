using System.Collections.Immutable;
using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>What one run came to: one strategy in one replicate. The same scenario, strategy and replicate give the same row, so a row that comes twice counts once.</summary>
[GenerateSerializer, Immutable, Alias("lg.replicate-row")]
public sealed record ReplicateRow
{
    /// <summary>The strategy's place in the scenario, from 0.</summary>
    [Id(0)] public required int Strategy { get; init; }

    /// <summary>The replicate, from 0.</summary>
    [Id(1)] public required int Replicate { get; init; }

    /// <summary>One value for each of <see cref="MeasureCatalogue.All"/>, in its order; null where the measure is undefined.</summary>
    [Id(2)] public required ImmutableArray<double?> Values { get; init; }

    /// <summary>Members who looked in during the last 28 days, at the end of each week.</summary>
    [Id(3)] public required ImmutableArray<int> Active { get; init; }

    /// <summary>Members at the end of each week.</summary>
    [Id(4)] public required ImmutableArray<int> Members { get; init; }

    /// <summary>Questions so far at the end of each week, those that founders asked to make a beginning included.</summary>
    [Id(5)] public required ImmutableArray<int> Questions { get; init; }

    /// <summary>Answers so far at the end of each week.</summary>
    [Id(6)] public required ImmutableArray<int> Answers { get; init; }

    /// <summary>Who founded it, as numbers of the workplace, in the order of their appointment; without newcomers of the run, whom the model made up.</summary>
    [Id(7)] public required ImmutableArray<int> Founders { get; init; }

    /// <summary>Calendar days from the beginning to the last post, or to the end of the run where it did not fall silent; from 0.</summary>
    [Id(8)] public required int LivedDays { get; init; }

    /// <summary>Whether nothing was posted in the last 28 days of the run: then it died at <see cref="LivedDays"/>, else it lived at least that long.</summary>
    [Id(9)] public required bool FellSilent { get; init; }

    /// <summary>The row as one JSON object without a line break; reading it gives an equal row.</summary>
    public byte[] ToJsonLine() => JsonSerializer.SerializeToUtf8Bytes(this, DomainJson.Options);

    /// <summary>Reads what <see cref="ToJsonLine"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such row, or one with other measures.</exception>
    public static ReplicateRow FromJsonLine(ReadOnlySpan<byte> utf8)
    {
        var row = JsonSerializer.Deserialize<ReplicateRow>(utf8, DomainJson.Options) ?? throw new JsonException("A row is needed, not null.");
        return row.Values.IsDefault || row.Values.Length != MeasureCatalogue.All.Length
            ? throw new JsonException($"The row holds {(row.Values.IsDefault ? 0 : row.Values.Length)} values, not {MeasureCatalogue.All.Length}.")
            : row;
    }
}
