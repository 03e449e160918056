using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Where a page of related topics ended.</summary>
/// <param name="Relation">Of the page's last topic.</param>
/// <param name="Topic">The page's last topic.</param>
internal readonly record struct RelationCursor(TopicRelation Relation, TopicId Topic)
{
    private const char Separator = '_';

    /// <exception cref="BadHttpRequestException">The text is none that <see cref="Write"/> has written.</exception>
    public static RelationCursor Read(string text)
    {
        if (text.Split(Separator, 2) is [var name, var id] && TopicId.TryParse(id, null, out var topic))
        {
            foreach (var relation in Enum.GetValues<TopicRelation>())
            {
                if (Name(relation) == name)
                {
                    return new(relation, topic);
                }
            }
        }

        throw new BadHttpRequestException($"cursor {Quoted.Text(text)} is not the 'next' of a page before.");
    }

    /// <summary>The cursor behind a topic.</summary>
    public static string Write(RelatedTopic last) => $"{Name(last.Relation)}{Separator}{last.Topic}";

    /// <summary>Whether a topic comes after the page.</summary>
    public bool IsBefore(RelatedTopic topic) => topic.Relation > Relation || (topic.Relation == Relation && topic.Topic > Topic);

    private static string Name(TopicRelation relation) => JsonNamingPolicy.CamelCase.ConvertName(relation.ToString());
}
