using LearningGraph.Storage;

namespace LearningGraph.Crash.Tests;

/// <summary>Reads a log that no node holds, and compares it with what was acknowledged.</summary>
internal static class Verifier
{
    private const int Page = 10_000;

    /// <summary>Everything acknowledged is there, once; nothing is there twice; nobody accepted more than there was room for.</summary>
    public static async Task VerifyLogAsync(string folder, Ledger ledger)
    {
        await using var log = SqliteInteractionLog.Open(folder);
        Dictionary<string, int> interactions = [];
        Dictionary<int, string> names = [];
        Dictionary<int, int> versions = [];
        Dictionary<(string Set, int Learner), int> accepted = [];
        HashSet<string> shown = [];
        for (var page = await log.ReadAsync(0, Page, Cancellation); !page.Rows.IsEmpty; page = await log.ReadAsync(page.Last, Page, Cancellation))
        {
            foreach (var number in page.Numbers.Where(number => number.Kind == NodeKind.Learner))
            {
                names[number.Number] = number.Id;
            }

            foreach (var row in page.Rows)
            {
                Collect(row);
            }
        }

        Assert.DoesNotContain(interactions, one => one.Value > 1);
        Assert.DoesNotContain(ledger.Stored, id => !interactions.ContainsKey(id));
        Assert.DoesNotContain(ledger.Undone, interactions.ContainsKey);
        Assert.Empty(ledger.Erased.Intersect(names.Values));
        VerifyProfiles(ledger, names, versions);
        VerifyDecisions(ledger, names, accepted, shown);

        void Collect(LogRow row)
        {
            switch (row)
            {
                case InteractionRow interaction:
                    interactions[interaction.Id.Value] = interactions.GetValueOrDefault(interaction.Id.Value) + 1;
                    break;
                case LearnerRow { Profile.Name: { } name } profile when int.TryParse(name, out var version):
                    versions[profile.Learner] = version;
                    break;
                case ShownRow set:
                    shown.Add(set.Set.Value);
                    break;
                case AnsweredRow { Answer: AnswerKind.Accepted } answered:
                    accepted[(answered.Set.Value, answered.Learner)] = accepted.GetValueOrDefault((answered.Set.Value, answered.Learner)) + 1;
                    break;
            }
        }
    }

    /// <summary>No file of the folder holds anything of anybody who was erased.</summary>
    /// <param name="folder">Of a node that was stopped.</param>
    /// <param name="people">Names that occur in nothing else.</param>
    public static void VerifyErased(string folder, IEnumerable<string> people)
    {
        var files = Directory.GetFiles(folder).Select(file => (Name: file, Bytes: File.ReadAllBytes(file))).ToArray();
        foreach (var person in people)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(person);
            Assert.DoesNotContain(files, file => file.Bytes.AsSpan().IndexOf(bytes) >= 0);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static void VerifyProfiles(Ledger ledger, Dictionary<int, string> names, Dictionary<int, int> versions)
    {
        var stored = versions.Where(version => names.ContainsKey(version.Key)).ToDictionary(version => names[version.Key], version => version.Value);
        Assert.All(
            ledger.Profiles.Where(profile => !ledger.Erased.Contains(profile.Key) && profile.Value.Acknowledged > 0),
            profile => Assert.InRange(stored[profile.Key], profile.Value.Acknowledged, profile.Value.Sent));
    }

    private static void VerifyDecisions(
        Ledger ledger, Dictionary<int, string> names, Dictionary<(string Set, int Learner), int> accepted, HashSet<string> shown)
    {
        Assert.DoesNotContain(accepted, one => one.Value > 1);
        var standing = accepted.Keys.Select(one => (one.Set, Learner: names.GetValueOrDefault(one.Learner, ""))).ToHashSet();
        Assert.DoesNotContain(ledger.Accepted, decision => !standing.Contains(decision));
        Assert.DoesNotContain(ledger.Accepted, decision => !shown.Contains(decision.Set));
        Assert.All(
            standing.Where(one => Workload.IsCapped(one.Learner)).CountBy(one => one.Learner),
            count => Assert.InRange(count.Value, 0, Workload.Capacity));
    }
}
