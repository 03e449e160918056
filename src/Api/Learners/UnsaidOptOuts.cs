using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>
/// Finds the opt-outs that a profile says nothing of. The record cannot tell: a field that was left out reads as true, and a source that
/// knows nothing of somebody's choice must not undo it.
/// </summary>
internal static class UnsaidOptOuts
{
    /// <summary>Of the profile that is the request's body, read before; all when there is none any more.</summary>
    public static async ValueTask<OptOuts> ReadAsync(HttpContext context) => Find((await BodyBuffer.ReadAsync(context)).Span);

    private static OptOuts Find(ReadOnlySpan<byte> profile)
    {
        var unsaid = OptOuts.Recommendation | OptOuts.Analysis;
        Utf8JsonReader reader = new(profile);
        while (!profile.IsEmpty && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                unsaid &= ~(reader.ValueTextEquals("recommendable") ? OptOuts.Recommendation
                    : reader.ValueTextEquals("analysable") ? OptOuts.Analysis
                    : OptOuts.None);
            }
        }

        return unsaid;
    }
}
