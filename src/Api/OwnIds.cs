using System.Text.Json.Serialization.Metadata;

namespace LearningGraph.Api;

/// <summary>Lets a profile be put without its own id, which its address names already.</summary>
internal static class OwnIds
{
    /// <summary>Changes how three types are read; everything else stays.</summary>
    public static void MakeOptional(JsonTypeInfo type)
    {
        var ownId = type.Type == typeof(Learner) ? "learner"
            : type.Type == typeof(Group) ? "group"
            : type.Type == typeof(Topic) ? "topic"
            : null;

        foreach (var property in type.Properties.Where(property => property.Name == ownId))
        {
            property.IsRequired = false;
        }
    }
}
