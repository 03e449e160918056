using System.Collections.Immutable;

namespace LearningGraph.Load;

/// <summary>Every scenario, in the order in which they run: those that add to the log come last.</summary>
internal static class ScenarioCatalog
{
    public static ImmutableArray<IScenario> All { get; } =
        [new MemoryScenario(), new StartScenario(), new AskScenario(), new AskAmidWritesScenario(), new ExperimentScenario(), new LearnedScenario(), new SinglesScenario(), new IngestScenario(), new OverloadScenario(), new StoreScenario()];
}
