namespace LearningGraph.Simulation;

/// <summary>How many values there were, their mean and how they spread; takes one at a time (Welford 1962), so a sum of many stays exact enough.</summary>
internal struct Sample
{
    private const double Error = 0.05;
    private double squares;

    /// <summary>Values so far.</summary>
    public int Count { get; private set; }

    /// <summary>Their mean; 0 when there are none.</summary>
    public double Mean { get; private set; }

    /// <summary>Takes one more.</summary>
    public void Add(double value)
    {
        Count++;
        var step = value - Mean;
        Mean += step / Count;
        squares += step * (value - Mean);
    }

    /// <summary>Half the width of the mean's 95 % interval by Student's t; 0 when all values are equal, null for fewer than two.</summary>
    public readonly double? HalfWidth => Count < 2 ? null : squares <= 0 ? 0 : StudentT.Critical(Error, Count - 1) * StandardError;

    /// <summary>
    /// Probability of a mean this far from 0 by luck alone, two-sided, by Student's t; in (0, 1]. Never below 2^(1 - count): values that happen to be
    /// nearly equal would else claim what so few signs cannot show.
    /// </summary>
    public readonly double ProbabilityByLuck => Count < 2 || Mean == 0
        ? 1
        : Math.Max(Math.ScaleB(1, 1 - Count), squares <= 0 ? 0 : StudentT.TwoSided(Mean / StandardError, Count - 1));

    private readonly double StandardError => Math.Sqrt(squares / (Count - 1) / Count);
}
