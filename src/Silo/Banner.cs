using System.Globalization;
using System.Reflection;
using System.Text.Json;
using LearningGraph.Api;
using LearningGraph.Storage;
using Microsoft.Extensions.Options;

namespace LearningGraph.Silo;

/// <summary>What a node says once it listens.</summary>
internal static class Banner
{
    public static async Task WriteAsync(WebApplication app, Sample? sample, TextWriter console)
    {
        var folder = Path.GetFullPath(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Folder);
        var entries = await app.Services.GetRequiredService<IInteractionLog>().GetLastPositionAsync(CancellationToken.None);
        var version = typeof(Banner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var keys = app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.Keys.Keys.Order(StringComparer.Ordinal).ToArray();
        var url = Visible(app.Urls.First());

        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            LearningGraph {version}
              listens on  {string.Join(", ", app.Urls)}
              data        {folder} ({entries:N0} entries)
              look at     {url}/docs
            """));
        if (keys is not [])
        {
            await console.WriteLineAsync($"  keys        {string.Join(", ", keys)}");
        }

        foreach (var open in app.Urls.Where(open => open.StartsWith("http:", StringComparison.Ordinal) && !ListenAddresses.IsLocal(open)))
        {
            await console.WriteLineAsync($"  warning     {open} carries keys and answers unencrypted; put a proxy with TLS before it, or a certificate in Kestrel:Certificates:Default.");
        }

        if (sample is not null)
        {
            await console.WriteLineAsync($"""

                A made-up workplace of {sample.Learners:N0} people. Ask it something:

                  {Command(url, sample.Question, keys is not [])}

                """);
        }
    }

    // Every interface has no address of its own.
    private static string Visible(string url) =>
        url.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);

    private static string Command(string url, string question, bool needsKey)
    {
        var key = needsKey ? " -H \"authorization: Bearer $LEARNINGGRAPH_KEY\"" : "";
        var body = JsonSerializer.Serialize(new { text = question, count = 3 }, DomainJson.Options);
        return $"curl -s {url}/v1/ask -H 'content-type: application/json'{key} -d '{body.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
