using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>The rules for values that arrive in an address.</summary>
internal static class Require
{
    /// <exception cref="BadHttpRequestException">The value lies outside; the message names it.</exception>
    public static void Between(string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw new BadHttpRequestException(
                most == long.MaxValue ? $"{name} {value} is less than {least}." : $"{name} {value} is outside {least} to {most}.");
        }
    }

    /// <summary>Its own rules, once more for a record that got its id from the address: some speak of that id.</summary>
    /// <exception cref="BadHttpRequestException">One is broken; the message names the offending value.</exception>
    public static void Valid(IValidated value, TimeProvider clock)
    {
        if (value.FindFault(clock.GetUtcNow()) is { } fault)
        {
            throw new BadHttpRequestException(fault);
        }
    }

    /// <summary>A time that may be left out.</summary>
    /// <exception cref="BadHttpRequestException">It cannot be read; the message names it.</exception>
    public static DateTimeOffset? Time(string name, string? text) =>
        text is null ? null
        : Rfc3339JsonConverter.TryParse(text, out var time) ? time
        : throw new BadHttpRequestException($"{name} {Quoted.Text(text)} is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z.");

    /// <summary>The id of a record that is put at an address; the body may leave it out.</summary>
    /// <exception cref="BadHttpRequestException">The body names another one.</exception>
    public static void SameId<T>(T inBody, T inAddress)
        where T : struct
    {
        if (!inBody.Equals(default(T)) && !inBody.Equals(inAddress))
        {
            throw new BadHttpRequestException($"The body is about '{inBody}', the address about '{inAddress}'.");
        }
    }
}
