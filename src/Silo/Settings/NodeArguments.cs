namespace LearningGraph.Silo;

/// <summary>The command line: settings by their names, such as <c>--Storage:Folder data</c>, and what is no setting, such as <c>--sample [FOLDER]</c>.</summary>
/// <param name="Settings">What goes to the configuration as it is.</param>
/// <param name="SampleFolder">Where the sample workplace is served from; null for a normal node.</param>
/// <param name="WantsHelp">Whether only <see cref="Help"/> is asked for; then the rest is empty.</param>
/// <param name="NewKey">The name of a key to make instead of starting a node; null to make none.</param>
/// <param name="DropKey">The name of a key to forget instead of starting a node; null to forget none.</param>
internal sealed record NodeArguments(
    string[] Settings, string? SampleFolder, bool WantsHelp = false, string? NewKey = null, string? DropKey = null)
{
    /// <summary>What a node can be told.</summary>
    public const string Help = """
        LearningGraph: whom should I ask? One node, with its data in a folder.

          --urls URL                 where it listens; default http://127.0.0.1:5080. On this machine only, unless it has a key
          --Storage:Folder FOLDER    its data; default ./data, made when it is not there
          --sample [FOLDER]          serves a made-up workplace instead; default ./data-sample, made on the first start
          --new-key [NAME]           only makes a key and prints it; from its next start on the node asks for one. Default name: default
          --drop-key NAME            only forgets a key; the next start no longer takes it
          --Privacy:K PEOPLE         about how many people every figure has to be, from 5; default 8
          --Privacy:LearnerGraph     true shows who taught whom by name; default false
          --Privacy:RetentionDays N  forgets what is older than so many days; default: nothing is
          --Models:TrainEveryDays N  how often it trains its ranking by itself; default 7, and 0 for never
          --Models:AutoPromote       false waits for somebody to promote a model that passed its gate; default true
          --Experiments:Workers N    replicates of experiments played at once, to 64, in processes of the lowest priority;
                                     default: one less than there are processors
          --Experiments:MaxUnfinished N
                                     experiments that run or wait at once, to 10000; default 100
          --Experiments:MaxUnfinishedTicks N
                                     strategies times replicates times ticks of these together, from 100000000; default 200000000
          --Ranking:ForbidReportingLine WHERE
                                     where nobody of one's own reporting line is named: Nowhere, Mentors or Everywhere; default Mentors
          --Ranking:NewcomerShare    the share of places kept for newcomers who show signs of knowing the topics, 0 to 0.5; default 0.1
          --Ranking:QuietHours       true names nobody for whom it is night; default false
          --Ranking:QuietFrom TIME   when the night begins where somebody lives; default 22:00
          --Ranking:QuietUntil TIME  when it ends; default 07:00
          --Silo:SiloPort PORT       for other nodes; default 0, a free one
          --Silo:GatewayPort PORT    for Orleans clients; default 0, none
          --Snapshots:Entries N      log entries between two snapshots, from 1000; default 50000
          --Snapshots:Interval TIME  the longest between two snapshots, to a day; default 00:10:00
          --Snapshots:StopTimeout TIME
                                     the longest for the last one on stopping, to a minute; default 00:00:10
          --Security:Keys:NAME HASH  a key to take, as 64 hexadecimal digits of its SHA-256; --new-key keeps one in the folder
          --help                     this text

        Every other setting of .NET's configuration goes by its full name, such as --Logging:LogLevel:Default Debug.
        """;

    private const string Sample = "--sample";
    private const string DefaultSampleFolder = "./data-sample";
    private const string NewKeyOption = "--new-key";
    private const string DefaultKey = "default";
    private const string DropKeyOption = "--drop-key";
    private const string Folder = "Storage:Folder";
    private static readonly string[] Helps = ["--help", "-h", "-?"];

    // The settings of the host that belong to no section.
    private static readonly string[] Known = ["urls", "environment", "AllowedHosts"];

    /// <summary>Checks the names, because the configuration ignores what it does not know, and takes <c>--sample</c> apart: the configuration
    /// would take the next setting for its folder.</summary>
    /// <exception cref="StartRefusedException">A name is not known, a value is missing, or two settings exclude each other.</exception>
    public static NodeArguments Parse(string[] arguments)
    {
        if (arguments.Any(Helps.Contains))
        {
            return new([], null, WantsHelp: true);
        }

        List<string> settings = [];
        string? folder = null, newKey = null, dropKey = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var following = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[i + 1] : null;
            if (TryTake(Sample, arguments[i], ref i, following, DefaultSampleFolder) is { } sample)
            {
                folder = sample;
            }
            else if (TryTake(NewKeyOption, arguments[i], ref i, following, DefaultKey) is { } added)
            {
                newKey = added;
            }
            else if (TryTake(DropKeyOption, arguments[i], ref i, following, null) is { } dropped)
            {
                dropKey = dropped;
            }
            else
            {
                settings.Add($"--{ReadSetting(arguments[i], following)}");
                i += arguments[i].Contains('=', StringComparison.Ordinal) ? 0 : 1;
            }
        }

        return folder is null || !settings.Exists(setting => setting.StartsWith($"--{Folder}=", StringComparison.OrdinalIgnoreCase))
            ? new([.. settings], folder, NewKey: newKey, DropKey: dropKey)
            : throw new StartRefusedException($"--sample brings a folder of its own; give it as '--sample FOLDER', without --{Folder}.");
    }

    // The value of an option that is no setting, given as OPTION=VALUE, as OPTION VALUE, or left to its default; null when it is another option.
    private static string? TryTake(string option, string argument, ref int index, string? following, string? otherwise)
    {
        if (argument.StartsWith(option + "=", StringComparison.OrdinalIgnoreCase))
        {
            return argument[(option.Length + 1)..];
        }

        if (!argument.Equals(option, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        index += following is null ? 0 : 1;
        return following ?? otherwise ?? throw new StartRefusedException($"{option} needs a value.");
    }

    // NAME=VALUE, so that a value may begin with whatever it likes.
    private static string ReadSetting(string argument, string? following)
    {
        var name = argument.TrimStart('-').Split('=')[0];
        if (!argument.StartsWith("--", StringComparison.Ordinal) || !(name.Contains(':', StringComparison.Ordinal) || Known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new StartRefusedException($"There is no option {Quoted.Text(argument)}; --help lists what there is.");
        }

        if (SettingFaults.FindTypo(name) is { } typo)
        {
            throw new StartRefusedException(typo);
        }

        return argument.Contains('=', StringComparison.Ordinal) ? argument[2..]
            : following is not null ? $"{name}={following}"
            : throw new StartRefusedException($"--{name} needs a value.");
    }
}
