using System.Collections.Concurrent;

namespace LearningGraph.Grains.Tests;

/// <summary>Promotes a model and rolls it back again and again, while others ask.</summary>
internal static class ModelSwaps
{
    private const int Swaps = 40;
    private const int Askers = 4;

    /// <summary>Asserts that each swap serves at once, that every answer is one of the model it names, and that none is empty.</summary>
    /// <param name="promote">Promotes it.</param>
    /// <param name="rollBack">Takes that back.</param>
    /// <param name="ask">Asks the same each time; the name of what answered, and what it said, empty for nothing.</param>
    /// <returns>What each model says.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(
        Func<Task<PromotionReceipt>> promote, Func<Task<PromotionReceipt>> rollBack, Func<Task<(string Model, string Scores)>> ask)
    {
        ConcurrentDictionary<string, string> firstByModel = new();
        ConcurrentQueue<string> differences = [];
        using CancellationTokenSource enough = new();
        var asking = Enumerable.Range(0, Askers).Select(_ => Task.Run(AskOnAsync, TestContext.Current.CancellationToken)).ToArray();

        for (var swap = 0; swap < Swaps; swap++)
        {
            var receipt = await (swap % 2 == 0 ? promote() : rollBack());
            Assert.Equal(PromotionOutcome.Serves, receipt.Outcome);
            Assert.Equal(receipt.Serving, (await ask()).Model);
        }

        await enough.CancelAsync();
        var answers = await Task.WhenAll(asking);
        Assert.True(answers.Sum() >= Swaps, $"Only {answers.Sum()} answers in {Swaps} swaps.");
        Assert.Empty(differences);
        return firstByModel;

        async Task<int> AskOnAsync()
        {
            var count = 0;
            for (; !enough.IsCancellationRequested; count++)
            {
                var (model, scores) = await ask();
                if (scores.Length == 0 || firstByModel.GetOrAdd(model, scores) != scores)
                {
                    differences.Enqueue($"{model}: {scores}");
                }
            }

            return count;
        }
    }
}
