using LearningGraph.Silo;

try
{
    var arguments = NodeArguments.Parse(args);
    await using var app = Node.Build(arguments);
    var sample = await Node.PrepareAsync(app, arguments, Console.Out);

    await app.StartAsync();
    await Banner.WriteAsync(app, sample, Console.Out);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception refused) when (StartRefusedException.Explain(refused) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
