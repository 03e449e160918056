using BenchmarkDotNet.Attributes;

namespace LearningGraph.Kernels;

/// <summary>From the lines of a batch to entries and back.</summary>
public class JsonKernel
{
    private const int BatchSize = 500;

    private LogEntry[] entries = null!;
    private byte[][] lines = null!;

    /// <summary>Makes a batch.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        entries = [.. SampleLog.Generate().Questions.Take(BatchSize).Select(asked => new InteractionRecorded(asked))];
        lines = [.. entries.Select(EntryJson.Write)];
    }

    /// <summary>Reads and checks 500 lines.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = BatchSize)]
    public int Read()
    {
        var read = 0;
        foreach (var line in lines)
        {
            read += EntryJson.Read(line, DateTimeOffset.MaxValue.AddDays(-1)) is InteractionRecorded ? 1 : 0;
        }

        return read;
    }

    /// <summary>Writes 500 lines.</summary>
    [Benchmark(OperationsPerInvoke = BatchSize)]
    public int Write()
    {
        var bytes = 0;
        foreach (var entry in entries)
        {
            bytes += EntryJson.Write(entry).Length;
        }

        return bytes;
    }
}
