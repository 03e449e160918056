using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Reads a choice by name from an address.</summary>
internal static class Choice
{
    /// <exception cref="BadHttpRequestException">The name does not exist; the message names it and those that do.</exception>
    public static T Read<T>(string parameter, string? name, T standard)
        where T : struct, Enum
    {
        if (name is null)
        {
            return standard;
        }

        // Numbers would be read as names too.
        var choices = Enum.GetValues<T>().ToDictionary(NameOf);
        return choices.TryGetValue(name, out var choice)
            ? choice
            : throw new BadHttpRequestException($"{parameter} {Quoted.Text(name)} is not one of {string.Join(", ", choices.Keys)}.");
    }

    /// <summary>The name that <see cref="Read"/> knows a choice by.</summary>
    public static string NameOf<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}
