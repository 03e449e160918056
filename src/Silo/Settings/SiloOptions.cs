namespace LearningGraph.Silo;

/// <summary>How this node speaks to other programs of its cluster. All ports are on this machine only.</summary>
internal sealed class SiloOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Silo";

    /// <summary>The port for other nodes, in 0 to 65535. Default 0: a free one is chosen at each start, so that two nodes on one machine never meet.</summary>
    public int SiloPort { get; set; }

    /// <summary>The port for Orleans clients outside the node, in 0 to 65535. Default 0: there is none, and none is needed for HTTP.</summary>
    public int GatewayPort { get; set; }
}
