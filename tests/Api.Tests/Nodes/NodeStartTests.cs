using System.Net;
using System.Net.Sockets;
using LearningGraph.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningGraph.Api.Tests;

public sealed class NodeStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-node-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", "--urls 'http://0.0.0.0:0' can be reached from other machines, and the node has no key. Make one with --new-key, or listen on this machine only, such as on http://127.0.0.1:5080.")]
    [InlineData("--urls", "http://*:0", "--urls 'http://*:0' can be reached from other machines, and the node has no key. Make one with --new-key, or listen on this machine only, such as on http://127.0.0.1:5080.")]
    [InlineData("--urls", "here", "--urls 'here' is not an address such as http://127.0.0.1:5080.")]
    [InlineData("--urls", "http://127.0.0.1:99999", "--urls 'http://127.0.0.1:99999' has no such port: ports are 0 to 65535.")]
    [InlineData("--urls", "https://127.0.0.1:5395", "--urls 'https://127.0.0.1:5395' needs a certificate: name one with --Kestrel:Certificates:Default:Path, or speak http behind a proxy that adds TLS.")]
    [InlineData("--urls", "http://localhost:0", "--urls 'http://localhost:0' leaves the port open, which goes with an address only, such as http://127.0.0.1:0.")]
    [InlineData("--urls", "http://127.0.0.1:0/graph", "--urls 'http://127.0.0.1:0/graph' has a path; a node is served from the root of its address.")]
    [InlineData("--urls", " ", "--urls is empty; it names where to listen, such as http://127.0.0.1:5080.")]
    [InlineData("--Kestrel:Endpoints:Web:Url", "https://127.0.0.1:0", "Kestrel:Endpoints:Web:Url 'https://127.0.0.1:0' needs a certificate: name one with --Kestrel:Certificates:Default:Path, or speak http behind a proxy that adds TLS.")]
    [InlineData("--urls", "ftp://127.0.0.1:5395", "--urls 'ftp://127.0.0.1:5395' is not served: a node speaks http and https, such as on http://127.0.0.1:5080.")]
    [InlineData("--Security:Keys:ci", "secret", "Security:Keys:ci is not the hash of a key, which has 64 hexadecimal digits; --new-key makes both.")]
    [InlineData("--bogus", "x", "There is no option '--bogus'; --help lists what there is.")]
    [InlineData("--storage", "x", "There is no option '--storage'; --help lists what there is.")]
    [InlineData("Storage:Folder", "x", "There is no option 'Storage:Folder'; --help lists what there is.")]
    [InlineData("--Storage:Folder", "--urls", "--Storage:Folder needs a value.")]
    [InlineData("--sample", "x", "--sample brings a folder of its own; give it as '--sample FOLDER', without --Storage:Folder.")]
    [InlineData("--Silo:SiloPort", "70000", "Silo:SiloPort is outside 0 to 65535.")]
    [InlineData("--Silo:GatewayPort", "x", "Silo:GatewayPort 'x' is not a whole number.")]
    [InlineData("--Privacy:K", "4", "Privacy:K is below 5: no figure may be about fewer people.")]
    [InlineData("--Privacy:K", "-8", "Privacy:K is below 5: no figure may be about fewer people.")]
    [InlineData("--Privacy:K", "many", "Privacy:K 'many' is not a whole number.")]
    [InlineData("--Privacy:LearnerGraph", "perhaps", "Privacy:LearnerGraph 'perhaps' is not true or false.")]
    [InlineData("--Snapshots:Interval", "often", "Snapshots:Interval 'often' is not a span of time such as 00:10:00.")]
    [InlineData("--Storage:Foldr", "x", "There is no setting 'Storage:Foldr'; is it Storage:Folder? --help lists what there is.")]
    [InlineData("--Storge:Folder", "x", "There is no setting 'Storge:Folder'; is it Storage:Folder? --help lists what there is.")]
    [InlineData("--privacy:learnergraf", "true", "There is no setting 'privacy:learnergraf'; is it Privacy:LearnerGraph? --help lists what there is.")]
    [InlineData("--Security:Key", "x", "There is no setting 'Security:Key'; is it Security:Keys? --help lists what there is.")]
    [InlineData("--Snapshots:Entries", "10", "Snapshots:Entries is below 1000.")]
    [InlineData("--Snapshots:Interval", "2.00:00:00", "Snapshots:Interval is outside 00:00:01 to 1.00:00:00.")]
    [InlineData("--Snapshots:StopTimeout", "00:02:00", "Snapshots:StopTimeout is outside 00:00:00 to 00:01:00.")]
    [InlineData("--Privacy:RetentionDays", "0", "Privacy:RetentionDays is outside 1 to 36500.")]
    [InlineData("--Ranking:ForbidReportingLine", "sometimes", "Ranking:ForbidReportingLine 'sometimes' is not among the values that --help lists.")]
    [InlineData("--Ranking:ForbidReportingLine", "7", "Ranking:ForbidReportingLine is not one of Nowhere, Mentors, Everywhere.")]
    [InlineData("--Ranking:QuietFrom", "late", "Ranking:QuietFrom 'late' is not a time of day such as 22:00.")]
    [InlineData("--Ranking:NewcomerShare", "0.6", "Ranking:NewcomerShare is outside 0 to 0.5.")]
    [InlineData("--Ranking:NewcomerShare", "-0.1", "Ranking:NewcomerShare is outside 0 to 0.5.")]
    [InlineData("--Ranking:QuietFrom", "07:00", "Ranking:QuietFrom and Ranking:QuietUntil are the same time; to have no quiet hours leave Ranking:QuietHours off.")]
    [InlineData("--Storage:Folder", " ", "Storage:Folder is empty; it names the folder of the database.")]
    public async Task Main_ABadSetting_SaysSoInOneLineWithExitCodeOne(string name, string value, string line) =>
        Assert.Equal((1, line), await RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder, name, value));

    [Fact]
    public async Task Main_AnAddressThatCannotBeBound_SaysSo()
    {
        // An address of IPv4 in the clothes of IPv6, which a socket for IPv6 alone refuses.
        var (code, line) = await RunAsync("--urls", "http://[::ffff:127.0.0.1]:1", "--Storage:Folder", _folder);

        Assert.Equal(1, code);
        Assert.StartsWith("Failed to bind to address http://[::ffff:127.0.0.1]:1: ", line, StringComparison.Ordinal);
        Assert.Single(line.Split('\n'));
    }

    [Theory]
    [InlineData("Silo:SiloPort")]
    [InlineData("Silo:GatewayPort")]
    public async Task Main_APortForTheClusterThatIsTaken_SaysSo(string setting)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();

        Assert.Equal(
            (1, $"{setting} is in use by another program."),
            await RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder, $"--{setting}", $"{((IPEndPoint)listener.LocalEndpoint).Port}"));
    }

    [Fact]
    public void Help_EverySettingOfTheNode_IsListed()
    {
        Type[] doors = [typeof(NodeArguments), typeof(ApiDoor), typeof(Storage.StorageOptions), typeof(Grains.PrivacyOptions)];
        var settings = (
            from options in doors.SelectMany(door => door.Assembly.GetTypes())
            let section = options.GetField("Section")?.GetRawConstantValue()
            where section is not null
            from setting in options.GetProperties()
            select $"--{section}:{setting.Name}").ToArray();

        Assert.Superset(
            new HashSet<string> { "--Storage:Folder", "--Silo:SiloPort", "--Privacy:K", "--Privacy:RetentionDays", "--Snapshots:Interval", "--Security:Keys" }, settings.ToHashSet());
        Assert.All(settings, setting => Assert.Matches($"(?m)^  {setting}[ :]", NodeArguments.Help));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("--sample", "--help")]
    public async Task Main_Help_ListsTheOptionsAndMakesNothing(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();

        var code = await Node.RunAsync([$"--Storage:Folder={_folder}", .. arguments], output, errors, TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (code, errors.ToString()));
        Assert.All(
            ["--urls", "--Storage:Folder", "--sample", "--new-key", "--drop-key", "--Silo:SiloPort", "--Silo:GatewayPort"],
            option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Main_AFolderThatIsInUse_SaysSo()
    {
        await using var log = Storage.SqliteInteractionLog.Open(_folder);

        var (code, line) = await RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder);

        Assert.Equal(1, code);
        Assert.StartsWith($"The folder '{_folder}' is in use by another node.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_APortThatIsTaken_SaysSo()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}";

        Assert.Equal(
            (1, $"Failed to bind to address {url}: address already in use. Another program, maybe another node, listens there; stop it, or choose another port with --urls http://127.0.0.1:PORT."),
            await RunAsync("--urls", url, "--Storage:Folder", _folder));
    }

    [Fact]
    public async Task Main_SampleOnRealData_IsRefused()
    {
        await Storage.SqliteInteractionLog.Open(_folder).DisposeAsync();

        Assert.Equal(
            (1, $"--sample '{_folder}' holds a database that is not a sample. Name another folder, or an empty one."),
            await RunAsync("--urls", "http://127.0.0.1:0", "--sample", _folder));
    }

    [Fact]
    public async Task Main_ASampleThatIsNotCalledOne_IsRefusedAndGetsNoDatabase()
    {
        new SampleFolder(_folder).Mark(new());

        Assert.Equal(
            (1, $"'{_folder}' holds a made-up workplace (sample.json says so). Start it with --sample '{_folder}', or name another folder with --Storage:Folder."),
            await RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder));
        Assert.Equal(["sample.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(new[] { "--sample" }, "./data-sample", new string[0])]
    [InlineData(new[] { "--sample", "here" }, "here", new string[0])]
    [InlineData(new[] { "--sample=here" }, "here", new string[0])]
    [InlineData(new[] { "--sample", "--urls", "http://localhost:1" }, "./data-sample", new[] { "--urls=http://localhost:1" })]
    [InlineData(new[] { "--urls=http://localhost:1", "--Storage:Folder", "-x" }, null, new[] { "--urls=http://localhost:1", "--Storage:Folder=-x" })]
    [InlineData(new[] { "--urls", "http://localhost:1" }, null, new[] { "--urls=http://localhost:1" })]
    public void Parse_Sample_IsTakenApartFromTheSettings(string[] arguments, string? folder, string[] settings)
    {
        var parsed = NodeArguments.Parse(arguments);

        Assert.Equal(folder, parsed.SampleFolder);
        Assert.Equal(settings, parsed.Settings);
    }

    /// <summary>As the tail does that finds its log damaged while the last services still start.</summary>
    [Fact]
    public async Task RunAsync_StoppedBeforeAllHasStarted_EndsInOrder()
    {
        var code = await Node.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder],
            TextWriter.Null,
            TextWriter.Null,
            TestContext.Current.CancellationToken,
            services => services.AddSingleton<IHostedService, StoppedWhileStarting>());

        Assert.Equal(0, code);
    }

    private static async Task<(int Code, string Line)> RunAsync(params string[] arguments)
    {
        using StringWriter errors = new();
        var code = await Node.RunAsync(arguments, TextWriter.Null, errors, TestContext.Current.CancellationToken);
        return (code, errors.ToString().TrimEnd());
    }

    private sealed class StoppedWhileStarting(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
