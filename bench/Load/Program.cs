using LearningGraph.Load;

return await new LoadCommand(Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
