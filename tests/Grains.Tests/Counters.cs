using System.Diagnostics.Metrics;

namespace LearningGraph.Grains.Tests;

/// <summary>Hears what is counted.</summary>
internal static class Counters
{
    /// <summary>Tells of every count of one counter, until disposed.</summary>
    public static MeterListener Listen(string name, Action<long> count)
    {
        MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == name)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, measured, _, _) => count(measured));
        listener.Start();
        return listener;
    }
}
