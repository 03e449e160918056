using LearningGraph.Recommender;

namespace LearningGraph.Grains.Tests;

/// <summary>Every fold over a log: the projections, and the state of each grain that decides.</summary>
internal sealed class Folds
{
    private readonly ProjectionWriter _writer = new();
    private readonly DecisionKeys _keys = new();
    private readonly SortedDictionary<string, GroupState> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LearnerState> _learners = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TopicState> _topics = new(StringComparer.Ordinal);

    public Projections Projections => _writer.Current;

    /// <summary>Reads on to the end of the log.</summary>
    public async Task<Folds> CatchUpAsync(IInteractionLog log)
    {
        while (true)
        {
            var page = await log.ReadAsync(Projections.Position, 50, TestContext.Current.CancellationToken);
            if (page.Rows.IsEmpty)
            {
                return this;
            }

            _writer.Apply(page);
            _keys.Add(page.Numbers);
            foreach (var row in page.Rows)
            {
                Apply(row);
            }
        }
    }

    /// <summary>What it all means, in ids.</summary>
    public async Task<List<string>> DescribeAsync(IInteractionLog log)
    {
        List<string> lines = [$"as of {Projections.AsOf}"];
        lines.AddRange(
            from state in _groups
            let description = state.Value.Description is { } known ? EntryJson.Write(new GroupChanged(known, default)) : []
            from line in state.Value.FindRoles().Select(role => $"{NameOf(role.Key)} {role.Value}").Order(StringComparer.Ordinal)
                .Prepend(System.Text.Encoding.UTF8.GetString(description))
            select $"{state.Key} {line}");
        lines.AddRange(_learners.Where(state => state.Value.Profile is not null).Select(state => $"{state.Key} {NameOf(state.Value.Manager)} {state.Value.Profile!.Name}"));
        lines.AddRange(
            from state in _learners
            from hours in Enumerable.Range(0, 12)
            let now = RandomWork.Start.AddHours(hours * 50)
            let asks = state.Value.Asks
            where asks.CountOpen(now) + asks.CountAccepted(now) > 0
            select $"{state.Key} {hours} {asks.CountOpen(now)} {asks.CountAccepted(now)}");
        lines.AddRange(_topics.Where(state => state.Value.Description is not null).Select(state => $"{state.Key} {state.Value.Description!.Name}"));
        await foreach (var line in AskAsync(log))
        {
            lines.Add(line);
        }

        return lines;
    }

    private async IAsyncEnumerable<string> AskAsync(IInteractionLog log)
    {
        SuggestionPipeline pipeline = new();
        Ask[] asks =
        [
            new() { Text = "query plan index w5 w20 w40", Count = 5 },
            new() { Asker = new("l-3"), Topics = [new("t-1")], Count = 20 },
            new() { Asker = new("l-5"), Text = "stout bottle", Topics = [new("t-0"), new("t-2")], Count = 20 },
        ];
        foreach (var ask in asks)
        {
            foreach (var learner in pipeline.Suggest(ask, Projections, RandomWork.Start))
            {
                var evidence = await log.GetIdsAsync([.. learner.Reasons.SelectMany(reason => reason.Evidence)], TestContext.Current.CancellationToken);
                yield return $"{ask.Asker} {learner.Learner} {BitConverter.DoubleToInt64Bits(learner.Score):x} {learner.ReplyTimeHours} "
                    + $"{string.Join("; ", learner.Reasons.Select(reason => reason.Text))} [{string.Join(' ', evidence)}]";
            }
        }
    }

    private void Apply(LogRow row)
    {
        switch (_keys.FindKey(row))
        {
            case { Owner: NodeKind.Group, Id: var group }:
                _groups[group] = _groups.GetValueOrDefault(group, GroupState.Nothing).Apply(row);
                break;
            case { Owner: NodeKind.Learner, Id: var learner }:
                _learners[learner] = _learners.GetValueOrDefault(learner, LearnerState.Nothing).Apply(row);
                break;
            case { Owner: NodeKind.Topic, Id: var topic }:
                _topics[topic] = _topics.GetValueOrDefault(topic, TopicState.Nothing).Apply(row);
                break;
        }
    }

    private string? NameOf(int learner) => Projections.FindLearnerId(learner)?.Value;
}
