using System.Collections.Frozen;

namespace LearningGraph.Cli;

/// <summary>The attributes that rows of a dump are known to have, read or not; others are reported, for they may mean something.</summary>
internal static class StackExchangeAttributes
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = new Dictionary<string, FrozenSet<string>>
    {
        ["Posts"] = Names(
            "Id PostTypeId AcceptedAnswerId ParentId CreationDate DeletionDate Score ViewCount Body OwnerUserId OwnerDisplayName LastEditorUserId "
            + "LastEditorDisplayName LastEditDate LastActivityDate Title Tags AnswerCount CommentCount FavoriteCount ClosedDate CommunityOwnedDate ContentLicense"),
        ["Comments"] = Names("Id PostId Score Text CreationDate UserDisplayName UserId ContentLicense"),
        ["Votes"] = Names("Id PostId VoteTypeId UserId CreationDate BountyAmount"),
        ["Users"] = Names(
            "Id Reputation CreationDate DisplayName LastAccessDate WebsiteUrl Location AboutMe Views UpVotes DownVotes ProfileImageUrl EmailHash Age AccountId"),
        ["Tags"] = Names("Id TagName Count ExcerptPostId WikiPostId IsModeratorOnly IsRequired"),
        ["PostLinks"] = Names("Id CreationDate PostId RelatedPostId LinkTypeId"),
    }.ToFrozenDictionary();

    /// <summary>Counts the attributes of a row that its table is not known to have.</summary>
    public static void ReportUnknown(string table, StackExchangeRow row, ImportReport report)
    {
        foreach (var name in row.Unknown(Known[table]))
        {
            report.Ignore($"attributes {name} in {table}.xml", row.Text("Id"));
        }
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet();
}
