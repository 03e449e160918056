using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains.Tests;

/// <summary>A schedule beside a silo's own, whose looks a test makes happen.</summary>
internal static class Schedules
{
    public static async Task<ModelSchedule> StartAsync(Workplace workplace, HeldTimers clock, int trainEveryDays)
    {
        ModelSchedule schedule = new(
            workplace.Grains, workplace.Models, Options.Create(new ModelOptions { TrainEveryDays = trainEveryDays }), clock, NullLogger<ModelSchedule>.Instance);
        await schedule.StartAsync(TestContext.Current.CancellationToken);
        return schedule;
    }
}
