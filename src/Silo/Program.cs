using LearningGraph.Silo;

return await Node.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
