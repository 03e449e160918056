using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>The rules of listings that are ordered by name, and of all that page like them.</summary>
internal static class Listing
{
    public const int DefaultLimit = 100;

    /// <summary>What the documentation of each says.</summary>
    public const string Paging = "Pages by 'limit' (1 to 1000) and 'cursor', which is 'next' of the page before.";

    private const int MaxLimit = 1000;

    // No id holds it, a name may.
    private const char Separator = '\n';

    /// <exception cref="BadHttpRequestException">The limit lies outside; the message names it.</exception>
    public static void RequireLimit(int limit) => Require.Between("limit", limit, 1, MaxLimit);

    /// <summary>What a request asks for, and one row more, which tells whether there is a next page.</summary>
    /// <exception cref="BadHttpRequestException">A value is none that can be; the message names it.</exception>
    public static ListingQuery Read(string? search, int limit, string? cursor)
    {
        RequireLimit(limit);
        if (search?.Length > Limits.TitleLength)
        {
            throw new BadHttpRequestException($"search {Quoted.Text(search)} is longer than {Limits.TitleLength} characters.");
        }

        return new(search, limit + 1, cursor is null ? null : Read(cursor));
    }

    /// <summary>The cursor behind a row.</summary>
    /// <param name="name">As shown; null where the id is.</param>
    /// <param name="id">Of the row.</param>
    public static string Write(string? name, string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{id}{Separator}{name ?? id}"));

    private static ListingCursor Read(string cursor)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (text.Split(Separator, 2) is [{ Length: > 0 } id, var name] && Write(name, id) == cursor)
            {
                return new(name, id);
            }
        }
        catch (FormatException)
        {
            // Answered below like every other text that was never a cursor.
        }

        throw new BadHttpRequestException($"cursor {Quoted.Text(cursor)} is not the 'next' of a page before.");
    }
}
