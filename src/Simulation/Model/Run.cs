namespace LearningGraph.Simulation;

/// <summary>One run of the model: one strategy, one replicate. Every tick reads what stood at its beginning, phase by phase.</summary>
internal sealed class Run
{
    private readonly RunState state;
    private readonly ShardedLearners learners;
    private readonly Conversation conversation;
    private readonly NeedPhase needs;
    private readonly VisitPhase visits;
    private readonly JoinPhase joining;
    private readonly LifePhase life;
    private readonly FounderPhase founders;
    private readonly Courses courses;
    private readonly Turnover turnover;
    private readonly Seeding seeding;
    private readonly Timeline timeline;
    private readonly Shard said = new(0, 0);
    private readonly Action<Shard> need;
    private readonly Action<Shard> visit;
    private readonly Action<Shard> join;
    private readonly Action<Shard> live;
    private readonly long[] courseChannels = new long[Enum.GetValues<Channel>().Length];

    public Run(
        Organisation organisation,
        CommunityOutline seeded,
        Scenario scenario,
        StrategyChoice strategy,
        Draw draw,
        int shards = 1,
        int threads = 1,
        RunRecord? record = null)
    {
        state = new(organisation, seeded, scenario, draw) { Record = record };
        learners = new(organisation.Learners, shards, threads);
        conversation = new(state);
        needs = new(state);
        visits = new(state);
        joining = new(state);
        life = new(state);
        founders = new(state, joining);
        courses = new(state);
        turnover = new(state, life);
        seeding = new(state, strategy, founders);
        timeline = new(state);
        (need, visit, join, live) = (needs.Work, visits.Work, joining.Work, life.Work);
    }

    /// <summary>Plays all ticks.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, between two ticks.</exception>
    public RunOutcome Play(CancellationToken cancellationToken = default) => Play(null, cancellationToken);

    /// <inheritdoc cref="Play(CancellationToken)"/>
    /// <param name="betweenTicks">Told after every tick the share of ticks done, in (0, 1]; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public RunOutcome Play(Action<double>? betweenTicks, CancellationToken cancellationToken)
    {
        needs.Begin();
        joining.Begin();
        life.Begin();
        Open();
        for (var tick = 0; tick < state.Scenario.Ticks; tick++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.Tick = tick;
            Play();
            timeline.Note();
            betweenTicks?.Invoke((tick + 1.0) / state.Scenario.Ticks);
        }

        return new(state, timeline, seeding, turnover.Newcomers, CountChannels());
    }

    private void Play()
    {
        courses.Hold(courseChannels);
        seeding.Work();
        founders.Work(conversation);

        learners.Work(need);
        conversation.Post(learners.Drain(shard => shard.Questions, said.Questions));
        foreach (var (learner, helper, topic, difficulty) in learners.Drain(shard => shard.Helps, said.Helps))
        {
            state.People.Load[helper]++;
            state.People.HelpGiven[helper]++;
            state.Learn(learner, topic, difficulty, state.Behaviour.Learning.FromAnswer);
            HelpTies.Strengthen(state, learner, helper);
            state.Note(HappeningKind.Helped, helper, topic, learner);
        }

        foreach (var (learner, topic, level, share) in learners.Drain(shard => shard.Lessons, said.Lessons))
        {
            state.Learn(learner, topic, level, share);
        }

        learners.Work(visit);
        conversation.Answer(learners.Drain(shard => shard.Offers, said.Offers));
        conversation.Close();

        learners.Work(join);
        foreach (var seat in learners.Drain(shard => shard.Joins, said.Joins))
        {
            state.Join(seat, state.Behaviour.Staying.FirstGoodwill);
        }

        life.Prepare();
        learners.Work(live);
        foreach (var (seat, standing) in learners.Drain(shard => shard.Leaves, said.Leaves))
        {
            state.Leave(seat, standing);
        }

        foreach (var learner in learners.Drain(shard => shard.Departures, said.Departures))
        {
            turnover.Replace(learner);
        }
    }

    // The groups that live have their members; those that are founded get their founders.
    private void Open()
    {
        foreach (var (number, community) in state.Communities.Index())
        {
            foreach (var learner in community.Outline.Members)
            {
                state.Join(state.Seats.Find(learner, number), state.Behaviour.Staying.FirstGoodwill);
            }

            foreach (var learner in community.Outline.Founders)
            {
                founders.Appoint(number, learner);
            }

            foreach (var learner in community.Outline.AddsEverybody ? community.Outline.Audience : [])
            {
                state.Join(state.Seats.Find(learner, number), state.Behaviour.Staying.MandatedGoodwill);
            }
        }
    }

    private long[] CountChannels()
    {
        var channels = (long[])courseChannels.Clone();
        foreach (var shard in learners.Shards)
        {
            for (var channel = 0; channel < channels.Length; channel++)
            {
                channels[channel] += shard.Channels[channel];
            }
        }

        return channels;
    }
}
