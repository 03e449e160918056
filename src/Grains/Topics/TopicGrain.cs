using System.Collections.Immutable;
using LearningGraph.Recommender;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ITopicGrain"/>
internal sealed class TopicGrain(IInteractionLog log, SiloTail tail, TimeProvider clock) : Grain, ITopicGrain, IDisposable
{
    private TopicId _id;
    private Decisions<TopicState> _decisions = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = new(this.GetPrimaryKeyString());
        _decisions = new(DecisionKey.Of(_id), log, tail, DeactivateOnIdle);
        await _decisions.LoadAsync(cancellationToken);
    }

    /// <summary>Lets the tail forget this activation.</summary>
    public void Dispose() => _decisions?.Dispose();

    /// <inheritdoc/>
    public async Task<Topic?> Get(CancellationToken cancellationToken)
    {
        await _decisions.CatchUpAsync(cancellationToken);
        return _decisions.State.Description;
    }

    /// <inheritdoc/>
    public Task<string?> FindCycle(Topic proposed, CancellationToken cancellationToken) => Task.FromResult(TopicRelations.FindCycle(proposed, tail.Current));

    /// <inheritdoc/>
    public Task<long> Put(Topic topic, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(topic.Id, _id);
        return _decisions.DecideAsync(_ => new TopicChanged(topic, clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PutReceipt> Describe(Topic topic, PutTerms terms, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(topic.Id, _id);
        return _decisions.DescribeAsync(terms, state => state.Description, _ => new TopicChanged(topic, clock.GetUtcNow(), terms.Source), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RelatedTopic>?> GetRelated(CancellationToken cancellationToken) => Task.FromResult(TopicRelations.Find(_id, tail.Current));

    /// <inheritdoc/>
    public Task<bool> IsKnown(CancellationToken cancellationToken) => Task.FromResult(tail.Current.KnowsTopic(_id));

    /// <inheritdoc/>
    public async Task<ImmutableArray<OpenQuestion>> GetOpenQuestions(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var questions = tail.Current.FindOpenQuestions(_id, count);
        var ids = await log.GetIdsAsync([.. questions.Select(question => question.Position)], cancellationToken);
        return [.. questions.Zip(ids, (question, id) => new OpenQuestion(id, question.At))];
    }
}
