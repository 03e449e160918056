using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Reads months from an address: others than whole ones would let single people be told apart.</summary>
internal static class MonthRange
{
    /// <summary>Reads <c>yyyy-MM</c>, both months included, or the first moment of a month as an RFC 3339 time, which <paramref name="to"/> does not include.</summary>
    /// <param name="from">The first; null for no bound.</param>
    /// <param name="to">The last; null for no bound.</param>
    /// <exception cref="BadHttpRequestException">One is no month, or they are in the wrong order; the message names them.</exception>
    public static (Month? From, Month? To) Read(string? from, string? to)
    {
        var range = (From: Read("from", from, isEnd: false), To: Read("to", to, isEnd: true));
        return range.From > range.To
            ? throw new BadHttpRequestException($"from {Quoted.Text(from)} is after to {Quoted.Text(to)}.")
            : range;
    }

    private static Month? Read(string name, string? text, bool isEnd)
    {
        if (text is null)
        {
            return null;
        }

        if (Month.TryParse(text, null, out var month))
        {
            return month;
        }

        if (Rfc3339JsonConverter.TryParse(text, out var time) && Month.Of(time) is var begun && begun.Start == time && (!isEnd || begun.Index > 0))
        {
            return isEnd ? new(begun.Index - 1) : begun;
        }

        throw new BadHttpRequestException(
            $"{name} {Quoted.Text(text)} is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.");
    }
}
