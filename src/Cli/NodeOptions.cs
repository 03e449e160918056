using System.CommandLine;
using System.Net.Http.Headers;

namespace LearningGraph.Cli;

/// <summary>The options of every verb that speaks to a node: where it is, and the key that opens it.</summary>
internal sealed class NodeOptions
{
    /// <summary>The environment variable that a key is taken from when none is given: other users of a machine see what is on command lines.</summary>
    public const string KeyVariable = "LEARNINGGRAPH_KEY";

    private readonly Option<string?> key = new("--key")
    {
        Description = $"The node's key, when it needs one. Better given in the environment variable {KeyVariable}, which other users of the machine cannot see.",
        HelpName = "KEY",
    };

    /// <summary>The node's address.</summary>
    public Option<Uri> Url { get; } = new("--url")
    {
        Description = "The node to speak to.",
        HelpName = "URL",
        DefaultValueFactory = _ => new("http://127.0.0.1:5080"),
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
            {
                return parsed;
            }

            result.AddError($"--url {Quoted.Text(text)} is not an http address such as http://127.0.0.1:5080.");
            return null;
        },
    };

    /// <summary>Gives a verb these options.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(Url);
        verb.Add(key);
    }

    /// <summary>A client that shows the key with every request; the caller disposes it.</summary>
    /// <exception cref="CommandFailedException">The key holds what no key can.</exception>
    public HttpClient CreateClient(ParseResult arguments)
    {
        var (given, from) = arguments.GetValue(key) is { } option ? (option, "--key") : (Environment.GetEnvironmentVariable(KeyVariable), KeyVariable);
        HttpClient http = new();
        if (!string.IsNullOrEmpty(given))
        {
            // The value stays out of the refusal: it may be a key with one wrong character.
            http.DefaultRequestHeaders.Authorization = given.All(character => character is > ' ' and <= '~')
                ? new AuthenticationHeaderValue("Bearer", given)
                : throw new CommandFailedException($"{from} holds a character that no key has; was it copied whole?");
        }

        return http;
    }
}
