namespace LearningGraph.Load;

/// <summary>One kind of load and the figures it gives.</summary>
internal interface IScenario
{
    /// <summary>How it is chosen, and its name in the table.</summary>
    string Name { get; }

    /// <summary>Puts on the load and adds the figures.</summary>
    Task RunAsync(Bench bench, CancellationToken cancellationToken);
}
