namespace LearningGraph.Silo;

/// <summary>The command line: settings by their names, such as <c>--Storage:Folder data</c>, and <c>--sample [FOLDER]</c>.</summary>
/// <param name="Settings">What goes to the configuration as it is.</param>
/// <param name="SampleFolder">Where the sample workplace is served from; null for a normal node.</param>
internal sealed record NodeArguments(string[] Settings, string? SampleFolder)
{
    private const string Sample = "--sample";
    private const string DefaultSampleFolder = "./data-sample";

    /// <summary>Takes <c>--sample</c> apart from the rest: the configuration would take the next setting for its folder.</summary>
    public static NodeArguments Parse(string[] arguments)
    {
        List<string> settings = [];
        string? folder = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith(Sample + "=", StringComparison.OrdinalIgnoreCase))
            {
                folder = arguments[i][(Sample.Length + 1)..];
            }
            else if (!arguments[i].Equals(Sample, StringComparison.OrdinalIgnoreCase))
            {
                settings.Add(arguments[i]);
            }
            else
            {
                var named = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
                folder = named ? arguments[++i] : DefaultSampleFolder;
            }
        }

        return new([.. settings], folder);
    }
}
