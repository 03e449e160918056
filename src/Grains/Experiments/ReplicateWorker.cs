using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>
/// The inside of a worker process: takes a line of JSON for each replicate, answers with one, and ends when its input does, so that no
/// worker outlives its node, however that ended.
/// </summary>
public static class ReplicateWorker
{
    /// <summary>Works until the input ends; a replicate that is then being played is given up.</summary>
    /// <param name="input">Lines of work, UTF-8.</param>
    /// <param name="output">Lines of answers, in the order of the work, each flushed.</param>
    public static async Task RunAsync(Stream input, Stream output)
    {
        using CancellationTokenSource ended = new();
        var lines = Channel.CreateUnbounded<string>();
        var reading = ReadAsync(input, lines.Writer, ended);
        try
        {
            ReplicateStage stage = new(Courtesy.OfThisProcess(ended.Token));
            await foreach (var line in lines.Reader.ReadAllAsync(ended.Token))
            {
                var answer = Play(stage, line, ended.Token);
                await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, DomainJson.Options), ended.Token);
                await output.WriteAsync("\n"u8.ToArray(), ended.Token);
                await output.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }

        await reading;
    }

    private static async Task ReadAsync(Stream input, ChannelWriter<string> lines, CancellationTokenSource ended)
    {
        using StreamReader reader = new(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.TryWrite(line);
        }

        await ended.CancelAsync();
        lines.Complete();
    }

    private static ReplicateAnswer Play(ReplicateStage stage, string line, CancellationToken cancellationToken)
    {
        try
        {
            var work = JsonSerializer.Deserialize<ReplicateWork>(line, DomainJson.Options) ?? throw new JsonException("A worker is told what to play, not null.");
            return new(stage.Play(work, cancellationToken), Fault: null, SimulationProgram.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever it is, this process goes on, and the node says it to whoever asked for the experiment.
            return new(Rows: null, failure.Message, SimulationProgram.Id);
        }
    }
}
