using LearningGraph.Cli;

return await new CommandLine(new Terminal(Console.Out, Console.Error), TimeProvider.System).RunAsync(args, CancellationToken.None);
