using System.Runtime.InteropServices;

namespace LearningGraph.Simulation;

/// <summary>Tells programs apart that may play a replicate otherwise.</summary>
public static class SimulationProgram
{
    /// <summary>The modules that play, which are others after any change of their code, and the runtime and system under them. Rows of two programs are not compared.</summary>
    public static string Id { get; } =
        $"{Of<ReplicateRow>()}-{Of<WorkplaceSource>()} {RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}";

    private static string Of<T>() => typeof(T).Module.ModuleVersionId.ToString("N")[..12];
}
