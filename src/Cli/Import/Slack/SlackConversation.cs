using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>
/// What the messages of one channel are, by rules that look only at the message and its thread, so that a later export says the same:
/// a message outside a thread's replies that has a question mark is asked, another one posted; in the thread of a question each person's first reply is
/// answered; every other reply is commented. A check mark by the asker on a reply is accepted, another emoji thanked.
/// </summary>
/// <param name="channel">The channel.</param>
/// <param name="group">Its group.</param>
/// <param name="isPrivate">Whether only members may read it.</param>
/// <param name="people">Who is a learner.</param>
/// <param name="ids">Makes ids.</param>
/// <param name="report">Counts what is left out.</param>
internal sealed class SlackConversation(SlackChannel channel, GroupId group, bool isPrivate, SlackPeople people, SourceIds ids, ImportReport report)
{
    private const int TitleLength = 150;
    private readonly Dictionary<string, SlackThread> threads = [];
    private readonly HashSet<string> seen = [];
    private readonly HashSet<LearnerId> joined = [];

    /// <summary>Turns messages into interactions.</summary>
    /// <param name="messages">In any order.</param>
    /// <returns>In no order.</returns>
    public IEnumerable<Interaction> Read(IEnumerable<SlackMessage> messages)
    {
        List<SlackMessage> replies = [];
        List<Interaction> read = [];
        foreach (var message in messages)
        {
            if (!seen.Add(message.Ts))
            {
                report.Skip("messages that are there twice", example: KeyOf(message.Ts));
            }
            else if (message.Subtype is "channel_join" or "group_join" or "channel_leave" or "group_leave")
            {
                read.AddRange(ReadMovement(message));
            }
            else if (message.Subtype is not (null or "me_message" or "file_share" or "thread_broadcast" or "bot_message"))
            {
                report.Skip("notices by Slack itself", example: KeyOf(message.Ts));
            }
            else if (message.IsReply)
            {
                replies.Add(message);
            }
            else
            {
                read.AddRange(ReadRoot(message));
            }
        }

        foreach (var reply in replies.OrderBy(reply => reply.At).ThenBy(reply => reply.Ts, StringComparer.Ordinal))
        {
            read.AddRange(ReadReply(reply));
        }

        read.AddRange(ReadMembers());
        return read;
    }

    private IEnumerable<Interaction> ReadMovement(SlackMessage message)
    {
        if (people.Find(message.User) is not { } learner)
        {
            report.Skip(people.Reason(message.User), example: KeyOf(message.Ts));
            yield break;
        }

        var isJoin = message.Subtype!.EndsWith("join", StringComparison.Ordinal);
        if (isJoin)
        {
            joined.Add(learner);
        }

        yield return Begin(isJoin ? InteractionKind.Joined : InteractionKind.Left, isJoin ? "joined" : "left", message.Ts, message.At!.Value, learner);
    }

    private IEnumerable<Interaction> ReadRoot(SlackMessage message)
    {
        var text = SlackText.Clean(message.Text);
        var isBot = message.IsByBot || people.IsBot(message.User);
        var author = isBot ? null : people.Find(message.User);
        var isQuestion = !isBot && SlackText.Asks(text);
        threads[message.Ts] = new(author, isQuestion);
        CountReactions(message, null);
        if (author is not { } actor)
        {
            report.Skip(isBot ? "messages by bots" : people.Reason(message.User), example: KeyOf(message.Ts));
        }
        else if (!isQuestion)
        {
            yield return Begin(InteractionKind.Posted, "p", message.Ts, message.At!.Value, actor);
        }
        else
        {
            yield return Begin(InteractionKind.Asked, "q", message.Ts, message.At!.Value, actor) with
            {
                Subject = ids.Question(KeyOf(message.Ts)),
                Title = TitleOf(text),
                Text = text == TitleOf(text) ? null : report.Fit(text, Limits.TextLength),
            };
        }
    }

    private IEnumerable<Interaction> ReadReply(SlackMessage message)
    {
        if (message.IsByBot || people.Find(message.User) is not { } actor)
        {
            report.Skip(message.IsByBot ? "messages by bots" : people.Reason(message.User), example: KeyOf(message.Ts));
            CountReactions(message, null);
            yield break;
        }

        var thread = threads.TryGetValue(message.ThreadTs!, out var known) ? known : threads[message.ThreadTs!] = new(people.Find(message.ParentUserId), IsQuestion: false);
        var isAsker = thread.Author == actor;
        var with = !isAsker ? (thread.Author is { } author ? [author] : []) : thread.Others.Take(Limits.With).ToImmutableArray();
        var isAnswer = thread.IsQuestion && !isAsker && !thread.Others.Contains(actor);
        if (!isAsker && !thread.Others.Contains(actor))
        {
            thread.Others.Add(actor);
        }

        var reply = Begin(isAnswer ? InteractionKind.Answered : InteractionKind.Commented, isAnswer ? "a" : "c", message.Ts, message.At!.Value, actor) with
        {
            With = with,
            Subject = thread.IsQuestion ? ids.Question(KeyOf(message.ThreadTs!)) : null,
            Text = thread.IsQuestion ? report.Fit(SlackText.Clean(message.Text), Limits.TextLength) : null,
        };
        yield return reply;
        if (thread is { IsQuestion: true, Author: { } asker } && !isAsker && ReadReaction(message, asker, actor, thread) is { } appreciation)
        {
            CountReactions(message, asker);
            yield return appreciation with { Subject = reply.Subject };
        }
        else
        {
            CountReactions(message, null);
        }
    }

    // An export does not say when a reaction was given: it counts as given with the reply, which every later export says too.
    private Interaction? ReadReaction(SlackMessage message, LearnerId asker, LearnerId helper, SlackThread thread)
    {
        string[] emojis = [.. (message.Reactions ?? []).Where(reaction => (reaction.Users ?? []).Any(user => people.Find(user) == asker)).Select(reaction => SlackEmojis.Plain(reaction.Name))];
        if (emojis.Any(SlackEmojis.IsAcceptance) && thread.Accepted.Add(helper))
        {
            return Begin(InteractionKind.Accepted, "accepted", message.Ts, message.At!.Value, asker) with { With = [helper] };
        }

        return emojis.Any(SlackEmojis.IsThanks) ? Begin(InteractionKind.Thanked, "thanked", message.Ts, message.At!.Value, asker) with { With = [helper] } : null;
    }

    // All that one asker put on one reply is one appreciation.
    private void CountReactions(SlackMessage message, LearnerId? appreciatedBy)
    {
        var all = (message.Reactions ?? []).SelectMany(reaction => reaction.Users ?? []).ToArray();
        report.CountRead("reactions", all.Length);
        report.Skip("reactions that are neither an asker's thanks nor acceptance", all.Count(user => appreciatedBy is null || people.Find(user) != appreciatedBy), KeyOf(message.Ts));
        report.Skip("reactions beside another by the same asker", all.Count(user => appreciatedBy is not null && people.Find(user) == appreciatedBy) - 1, KeyOf(message.Ts));
    }

    private IEnumerable<Interaction> ReadMembers()
    {
        foreach (var member in (channel.Members ?? []).Distinct())
        {
            if (people.Find(member) is { } learner && !joined.Contains(learner) && channel.Created > 0)
            {
                report.CountRead("members without a notice of joining");
                yield return Begin(InteractionKind.Joined, "member", member, DateTimeOffset.FromUnixTimeSeconds(channel.Created), learner) with
                {
                    Id = ids.Digested("member", KeyOf(member)),
                };
            }
        }
    }

    private Interaction Begin(InteractionKind kind, string prefix, string key, DateTimeOffset at, LearnerId actor) => new()
    {
        Id = ids.Interaction(prefix, KeyOf(key)),
        Kind = kind,
        At = at,
        Actor = actor,
        Group = group,
        Visibility = isPrivate ? Visibility.Members : Visibility.Open,
        Source = ids.Source,
    };

    private string KeyOf(string key) => $"{channel.Id}:{key}";

    private static string TitleOf(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        if (line.Length <= TitleLength)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', TitleLength);
        end = end > 0 ? end : char.IsHighSurrogate(line[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return line[..end].TrimEnd() + "…";
    }
}
