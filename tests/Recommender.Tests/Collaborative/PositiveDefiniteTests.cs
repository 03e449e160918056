namespace LearningGraph.Recommender.Tests;

public sealed class PositiveDefiniteTests
{
    [Fact]
    public void Invert_TwoByTwo_IsTheOneByHand()
    {
        // 4·3 - 2·2 = 8.
        var inverse = PositiveDefinite.Invert([4, 2, 2, 3], 2);

        Assert.Equal([3.0 / 8, -2.0 / 8, -2.0 / 8, 4.0 / 8], inverse, Near);
    }

    [Fact]
    public void Invert_UpperHalf_IsNotRead() =>
        Assert.Equal(PositiveDefinite.Invert([4, 2, 2, 3], 2), PositiveDefinite.Invert([4, double.NaN, 2, 3], 2));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(33)]
    public void Invert_TimesTheMatrix_IsTheUnitMatrix(int size)
    {
        var matrix = Draw(size);

        var inverse = PositiveDefinite.Invert(matrix, size);

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var product = Enumerable.Range(0, size).Sum(k => matrix[(row * size) + k] * inverse[(k * size) + column]);
                Assert.Equal(row == column ? 1 : 0, product, tolerance: 1e-10);
                Assert.Equal(inverse[(row * size) + column], inverse[(column * size) + row]);
            }
        }
    }

    [Fact]
    public void Invert_Indefinite_IsRefused() => Assert.Throws<ArgumentException>(() => PositiveDefinite.Invert([1, 2, 2, 1], 2));

    [Fact]
    public void Invert_NoNumber_IsRefused() => Assert.Throws<ArgumentException>(() => PositiveDefinite.Invert([double.NaN], 1));

    [Fact]
    public void Invert_NotSquare_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PositiveDefinite.Invert([1, 2, 3], 2));

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-12;

    // AᵀA plus a little on the diagonal.
    private static double[] Draw(int size)
    {
        var a = Enumerable.Range(0, size * size).Select(i => KeyedDraw.Uniform(1, (ulong)i) - 0.5).ToArray();
        var matrix = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                matrix[(row * size) + column] = Enumerable.Range(0, size).Sum(k => a[(k * size) + row] * a[(k * size) + column]) + (row == column ? 0.5 : 0);
            }
        }

        return matrix;
    }
}
