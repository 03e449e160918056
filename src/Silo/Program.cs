using LearningGraph.Silo;

if (args is [WorkerProgram.Verb])
{
    await WorkerProgram.RunAsync();
    return 0;
}

return await Node.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
