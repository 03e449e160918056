using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>
/// Plays replicates in a process of its own, which lowers its own priority: on Linux that of a thread counts for nothing, and answers must
/// not wait for experiments. Started when it is needed, ended when it rests, and killed when it is to stop in the middle.
/// </summary>
internal sealed class WorkerProcess(WorkerCommand command) : IReplicatePlayer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Process? process;

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReplicateRow>> PlayAsync(ReplicateWork work, CancellationToken cancellationToken)
    {
        var worker = process ??= Start();
        string? line;
        try
        {
            await worker.StandardInput.WriteLineAsync(JsonSerializer.Serialize(work, DomainJson.Options).AsMemory(), cancellationToken);
            await worker.StandardInput.FlushAsync(cancellationToken);
            line = await worker.StandardOutput.ReadLineAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw;
        }
        catch (IOException broken)
        {
            Kill();
            throw new WorkerLostException("A worker process ended.", broken);
        }

        if (line is null)
        {
            Kill();
            throw new WorkerLostException("A worker process ended in the middle of a replicate; the system may have been out of memory.");
        }

        return Read(line);
    }

    /// <inheritdoc/>
    public ValueTask RestAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => RestAsync();

    private Process Start()
    {
        ProcessStartInfo start = new(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };

        // The server's collector takes a heap for each processor and threads for all of them; a worker is one thread beside others.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new WorkerLostException($"A worker process does not start: {failure.Message}", failure);
        }
    }

    private ImmutableArray<ReplicateRow> Read(string line)
    {
        ReplicateAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<ReplicateAnswer>(line, DomainJson.Options);
        }
        catch (JsonException foreign)
        {
            Kill();
            throw new WorkerLostException($"A worker process answered something else than rows: {foreign.Message}", foreign);
        }

        if (answer is { Program: var program } && program != SimulationProgram.Id)
        {
            Kill();
            throw new IOException("The program of the workers is another version than this node's; was it replaced while the node runs? Start the node again.");
        }

        return answer?.Rows ?? throw new ReplicateFailedException(answer?.Fault ?? "A worker process gave no reason.");
    }

    private void Kill()
    {
        if (process is { } worker)
        {
            process = null;
            worker.Kill();
            worker.Dispose();
        }
    }
}
