using System.Net;
using System.Net.Sockets;
using LearningGraph.Silo;

namespace LearningGraph.Api.Tests;

public sealed class NodeStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-node-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", "--urls 'http://0.0.0.0:0' can be reached from other machines. A node has no keys yet, so it listens on this machine only, such as on http://127.0.0.1:5080.")]
    [InlineData("--urls", "http://*:0", "--urls 'http://*:0' can be reached from other machines. A node has no keys yet, so it listens on this machine only, such as on http://127.0.0.1:5080.")]
    [InlineData("--urls", "here", "--urls 'here' is not an address such as http://127.0.0.1:5080.")]
    [InlineData("--Silo:SiloPort", "70000", "Silo:SiloPort is outside 0 to 65535.")]
    [InlineData("--Silo:GatewayPort", "x", "Failed to convert configuration value 'x' at 'Silo:GatewayPort' to type 'System.Int32'.")]
    [InlineData("--Storage:Folder", " ", "Storage:Folder is empty; it names the folder of the database.")]
    public async Task Main_ABadSetting_SaysSoInOneLineWithExitCodeOne(string name, string value, string line) =>
        Assert.Equal((1, line), await RunAsync("--urls", "http://127.0.0.1:0", "--Storage:Folder", _folder, name, value));

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
            (1, $"Failed to bind to address {url}: address already in use."),
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
    [InlineData(new[] { "--sample", "--urls", "http://localhost:1" }, "./data-sample", new[] { "--urls", "http://localhost:1" })]
    [InlineData(new[] { "--urls", "http://localhost:1" }, null, new[] { "--urls", "http://localhost:1" })]
    public void Parse_Sample_IsTakenApartFromTheSettings(string[] arguments, string? folder, string[] settings)
    {
        var parsed = NodeArguments.Parse(arguments);

        Assert.Equal(folder, parsed.SampleFolder);
        Assert.Equal(settings, parsed.Settings);
    }

    private static async Task<(int Code, string Line)> RunAsync(params string[] arguments)
    {
        using StringWriter errors = new();
        var code = await Node.RunAsync(arguments, TextWriter.Null, errors, TestContext.Current.CancellationToken);
        return (code, errors.ToString().TrimEnd());
    }
}
