using System.Net;
using LearningGraph.Silo;

namespace LearningGraph.Api.Tests;

public sealed class KeyCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-keys-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NewKey_OnAFolder_PrintsTheKeyAloneAndKeepsOnlyItsHash()
    {
        var (code, key, errors) = await RunAsync("--new-key");

        Assert.Equal(0, code);
        Assert.Equal(
            $"This is the key 'default' of {_folder}. Only its hash is kept, so it is not shown again; from its next start on the node asks for it.", errors);
        Assert.Equal($$"""{"default":"{{ApiKey.HashOf(key)}}"}""", await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken));
        Assert.Equal(["keys.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task NewKey_OfANameThatIsThere_IsRefusedAndChangesNothing()
    {
        await RunAsync("--new-key", "ci");
        var before = await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken);

        var (code, key, errors) = await RunAsync("--new-key", "CI");

        Assert.Equal((1, ""), (code, key));
        Assert.Equal(
            $"There is a key 'CI' in '{KeyFile}'. Give the new one another name with --new-key NAME, and drop the old one with --drop-key CI.", errors);
        Assert.Equal(before, await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--new-key", "a:b", "--new-key 'a:b' is no name for a key: 1 to 64 letters, digits, - or _.")]
    [InlineData("--new-key", "", "--new-key '' is no name for a key: 1 to 64 letters, digits, - or _.")]
    [InlineData("--drop-key", "--urls=http://127.0.0.1:1", "--drop-key needs a value.")]
    public async Task Keys_AValueThatCannotBe_SaysSoInOneLine(string option, string value, string line) =>
        Assert.Equal((1, "", line), await RunAsync(option, value));

    [Fact]
    public async Task DropKey_OfNoSuchName_SaysWhichThereAre()
    {
        await RunAsync("--new-key", "old");

        Assert.Equal((1, "", $"There is no key 'new' in '{KeyFile}'; it has old."), await RunAsync("--drop-key", "new"));
    }

    [Fact]
    public async Task DropKey_OneOfTwo_LeavesTheOther()
    {
        await RunAsync("--new-key", "old");
        var (_, key, _) = await RunAsync("--new-key", "new");

        var (code, _, errors) = await RunAsync("--drop-key", "old");

        Assert.Equal((0, $"Forgot the key 'old' of {_folder}; from its next start on the node does not take it."), (code, errors));
        Assert.Equal($$"""{"new":"{{ApiKey.HashOf(key)}}"}""", await File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"a": 1}""")]
    public async Task Main_AKeyFileThatCannotBeRead_SaysSoInOneLine(string content)
    {
        await File.WriteAllTextAsync(KeyFile, content, TestContext.Current.CancellationToken);

        var (code, _, line) = await RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.StartsWith($"'{KeyFile}' cannot be read (", line, StringComparison.Ordinal);
        Assert.Single(line.Split('\n'));
    }

    [Fact]
    public async Task Main_WithAKeyOnEveryInterface_ListensAskingForItAndWarnsOfPlainHttp()
    {
        var (_, key, _) = await RunAsync("--new-key", "ci");
        using HeardWriter output = new();
        using CancellationTokenSource stop = new();
        var port = Ports.ChooseFree();
        var run = Node.RunAsync(["--urls", $"http://*:{port}", "--Storage:Folder", _folder], output, TextWriter.Null, stop.Token);
        var banner = await output.HearAsync("carries keys and answers unencrypted").WaitAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new($"http://localhost:{port}") };

        using var refused = await client.GetAsync("/v1/topics/sql", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var answered = await client.GetAsync("/v1/topics/sql", TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await run;

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (refused.StatusCode, answered.StatusCode));
        Assert.Matches(@"\n  keys +ci\n", banner.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(key, banner, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var code = await Node.RunAsync([$"--Storage:Folder={_folder}", .. arguments], output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString().TrimEnd(), errors.ToString().TrimEnd());
    }
}
