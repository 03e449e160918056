using System.Globalization;
using System.Reflection;
using System.Text.Json;
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
        var url = app.Urls.First();

        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            LearningGraph {version}
              listens on  {string.Join(", ", app.Urls)}
              data        {folder} ({entries:N0} entries)
              look at     {url}/docs
            """));

        if (sample is not null)
        {
            await console.WriteLineAsync($"""

                A made-up workplace of {sample.Learners:N0} people. Ask it something:

                  {Command(url, sample.Question)}

                """);
        }
    }

    private static string Command(string url, string question)
    {
        var body = JsonSerializer.Serialize(new { text = question, count = 3 }, DomainJson.Options);
        return $"curl -s {url}/v1/ask -H 'content-type: application/json' -d '{body.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
