using LearningGraph.Grains;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Where a page of experiments ended: at one, which may have been removed since, and its time, which still says where that was.</summary>
/// <param name="AskedAt">When the page's last experiment was asked for; null when that cannot be read.</param>
/// <param name="Id">The page's last experiment.</param>
internal readonly record struct ExperimentCursor(DateTimeOffset? AskedAt, ExperimentId Id)
{
    private const char Separator = '!';

    /// <exception cref="BadHttpRequestException">The text is none that <see cref="Write"/> has written.</exception>
    public static ExperimentCursor Read(string text)
    {
        if (text.Split(Separator) is [var time, var name] && ExperimentId.TryParse(name, null, out var id))
        {
            if (time.Length == 0)
            {
                return new(AskedAt: null, id);
            }

            if (Rfc3339JsonConverter.TryParse(time, out var asked))
            {
                return new(asked, id);
            }
        }

        throw new BadHttpRequestException($"cursor {Quoted.Text(text)} is not the 'next' of a page before.");
    }

    /// <summary>The cursor behind an experiment.</summary>
    public static string Write(ExperimentStatus last) => $"{(last.AskedAt is { } asked ? Rfc3339JsonConverter.Format(asked) : "")}{Separator}{last.Id}";

    /// <summary>What comes after the page.</summary>
    /// <param name="all">The latest first, those that cannot be read before them, of the same moment by id, descending.</param>
    public IEnumerable<ExperimentStatus> Rest(IEnumerable<ExperimentStatus> all)
    {
        var (time, last) = (AskedAt ?? DateTimeOffset.MaxValue, Id);
        return all.Where(status => (status.AskedAt ?? DateTimeOffset.MaxValue) is var asked && (asked < time || (asked == time && status.Id < last)));
    }
}
