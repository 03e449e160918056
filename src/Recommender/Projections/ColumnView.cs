using System.Runtime.CompilerServices;

namespace LearningGraph.Recommender;

/// <summary>The values of a <see cref="Column{T}"/> at the moment of its publication; read from any thread.</summary>
internal readonly struct ColumnView<T>(T[][] pages, int count)
{
    internal const int Shift = 8;

    public int Count => count;

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref pages[index >> Shift][index & ((1 << Shift) - 1)];
    }
}
