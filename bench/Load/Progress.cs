using System.Globalization;

namespace LearningGraph.Load;

/// <summary>Says on the error stream what is being done, at most once a second. Safe for use from many threads.</summary>
internal sealed class Progress(TextWriter errors, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private string title = "";
    private long shown;

    /// <summary>Begins something.</summary>
    public void Start(string name)
    {
        lock (gate)
        {
            title = name;
            shown = clock.GetTimestamp();
            errors.WriteLine(name);
        }
    }

    /// <summary>How far it is.</summary>
    public void Show(long done, long total, string unit)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(shown) >= Interval)
            {
                shown = clock.GetTimestamp();
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title}: {done:N0} of {total:N0} {unit}"));
            }
        }
    }
}
