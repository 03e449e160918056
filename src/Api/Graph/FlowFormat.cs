namespace LearningGraph.Api;

/// <summary>How a knowledge flow is written.</summary>
internal enum FlowFormat
{
    /// <summary>As graphology reads it.</summary>
    Json,

    /// <summary>GraphML with typed keys.</summary>
    GraphMl,

    /// <summary>GEXF 1.3, dynamic.</summary>
    Gexf,

    /// <summary>One edge a line.</summary>
    Csv,
}
