namespace LearningGraph.Recommender.Tests;

/// <summary>Short ways to tell who taught whom.</summary>
internal static class Teaching
{
    /// <summary>Sets the clock to the second day of a month of 2026.</summary>
    public static Workplace OnMonth(this Workplace place, int month)
    {
        place.Now = new Month(2026, month).Start.AddDays(1);
        return place;
    }

    /// <summary>Lessons from so many of Data to so many of Sales, as few as there can be; the first ones are data-first and sales-first.</summary>
    public static Workplace Taught(this Workplace place, int teachers, int learners, string topics, int first = 0)
    {
        for (var i = 0; i < Math.Max(teachers, learners); i++)
        {
            place.Mentored($"data-{first + (i % teachers)}", with: $"sales-{first + (i % learners)}", topics);
        }

        return place;
    }
}
