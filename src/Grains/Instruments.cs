using System.Diagnostics.Metrics;

namespace LearningGraph.Grains;

/// <summary>What the grains and the tail measure of themselves.</summary>
internal sealed class Instruments
{
    private readonly Meter _meter;
    private readonly Counter<long> _applied;
    private readonly Histogram<double> _applyDuration;
    private readonly Counter<long> _shown;
    private readonly Counter<long> _newcomers;
    private readonly Counter<long> _dropped;
    private readonly Histogram<double> _saveDuration;
    private readonly Histogram<long> _snapshotSize;
    private readonly Histogram<double> _replicateDuration;

    public Instruments(IMeterFactory meters)
    {
        _meter = meters.Create("LearningGraph.Grains");
        _applied = _meter.CreateCounter<long>("learninggraph.tail.applied", "{entry}", "Log entries folded into the projections");
        _applyDuration = _meter.CreateHistogram<double>("learninggraph.tail.apply.duration", "ms", "Time to fold one page of the log");
        _shown = _meter.CreateCounter<long>("learninggraph.suggestions.shown", "{suggestion}", "Learners named in answers");
        _newcomers = _meter.CreateCounter<long>("learninggraph.suggestions.newcomers", "{suggestion}", "Newcomers with fresh signs of knowledge among the learners named in answers");
        _dropped = _meter.CreateCounter<long>("learninggraph.suggestions.dropped", "{set}", "Answers that were not recorded because too many waited for the disk");
        _saveDuration = _meter.CreateHistogram<double>("learninggraph.snapshot.duration", "ms", "Time to save the projections");
        _snapshotSize = _meter.CreateHistogram<long>("learninggraph.snapshot.size", "By", "Size of the saved projections");
        _replicateDuration = _meter.CreateHistogram<double>("learninggraph.experiments.replicate.duration", "s", "Time to play one replicate of all strategies of an experiment");
    }

    /// <summary>Starts to report how many log entries the projections are behind.</summary>
    public void ObserveLag(Func<long> measure) =>
        _meter.CreateObservableGauge("learninggraph.tail.lag", measure, "{entry}", "Durable log entries that the projections do not hold yet");

    /// <summary>Counts a page that the tail has applied.</summary>
    public void RecordPage(int rows, TimeSpan duration)
    {
        _applied.Add(rows);
        _applyDuration.Record(duration.TotalMilliseconds);
    }

    /// <summary>Counts one snapshot.</summary>
    public void RecordSnapshot(long bytes, TimeSpan duration)
    {
        _snapshotSize.Record(bytes);
        _saveDuration.Record(duration.TotalMilliseconds);
    }

    /// <summary>Starts to report how many experiments run.</summary>
    public void ObserveExperiments(Func<int> measure) =>
        _meter.CreateObservableGauge("learninggraph.experiments.running", measure, "{experiment}", "Experiments whose replicates are played");

    /// <summary>Counts a replicate that was played.</summary>
    public void RecordReplicate(TimeSpan duration) => _replicateDuration.Record(duration.TotalSeconds);

    /// <summary>Counts one answer to an ask.</summary>
    /// <param name="count">Learners named.</param>
    /// <param name="newcomers">Those of them that are newcomers.</param>
    public void RecordSuggestions(int count, int newcomers = 0)
    {
        _shown.Add(count);
        _newcomers.Add(newcomers);
    }

    /// <summary>Counts answers that will not be in the log.</summary>
    public void RecordDropped(int answers = 1) => _dropped.Add(answers);
}
