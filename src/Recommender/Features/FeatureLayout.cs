using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace LearningGraph.Recommender;

/// <summary>
/// The columns of one kind of feature matrix, declared once for training and answering. Each quantity gives three: its share of the largest value among the
/// candidates, its logarithm, and its rank among them, because raw counts drift upward over the years. Behind them stand those that are the same in every row.
/// </summary>
internal sealed class FeatureLayout
{
    /// <summary>Columns that a quantity gives.</summary>
    public const int FormsPerQuantity = 3;

    /// <param name="quantities">What is measured of each candidate; unique.</param>
    /// <param name="ofQuery">What is measured of the query.</param>
    public FeatureLayout(IEnumerable<string> quantities, IEnumerable<Feature> ofQuery)
    {
        Quantities = [.. quantities];
        All =
        [
            .. Quantities.SelectMany(name => new Feature[]
            {
                new($"{name}:share", "[0, 1]", $"{name} / its maximum among the candidates; 0 when that is 0"),
                new($"{name}:log", "ln", $"ln(1 + {name})"),
                new($"{name}:rank", "rank", $"1 + candidates with a larger {name}"),
            }),
            .. ofQuery,
        ];
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', All.Select(feature => $"{feature.Name}\t{feature.Formula}")))));
    }

    /// <summary>Every quantity, in the order of the columns.</summary>
    public ImmutableArray<string> Quantities { get; }

    /// <summary>All columns, in their order in the matrix.</summary>
    public ImmutableArray<Feature> All { get; }

    /// <summary>SHA-256 over names and formulas, in hexadecimal: a model serves only where it is the same.</summary>
    public string Hash { get; }

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">No column has this name.</exception>
    public int IndexOf(string name)
    {
        for (var index = 0; index < All.Length; index++)
        {
            if (All[index].Name == name)
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no feature '{name}'.", nameof(name));
    }

    /// <summary>Sums amounts by column to amounts by quantity; last what comes of the query itself, which is the same for all candidates but does not mean the same.</summary>
    public (string Quantity, double Amount)[] SumByQuantity(ReadOnlySpan<double> amounts)
    {
        var sums = new (string, double)[Quantities.Length + 1];
        for (var quantity = 0; quantity < sums.Length; quantity++)
        {
            var sum = 0.0;
            var end = quantity < Quantities.Length ? (quantity + 1) * FormsPerQuantity : amounts.Length;
            foreach (var amount in amounts[(quantity * FormsPerQuantity)..end])
            {
                sum += amount;
            }

            sums[quantity] = (quantity < Quantities.Length ? Quantities[quantity] : "query", sum);
        }

        return sums;
    }
}
