namespace LearningGraph.Recommender;

/// <summary>
/// A growing array with one writer whose published views never change. Appending writes behind every view's end; changing a value copies
/// its page of 256 once per publication. Chosen over an immutable base with a delta, because sums then run in one order whatever the
/// batches were, so that a fold equals a rebuild bit by bit.
/// </summary>
internal sealed class Column<T>
{
    private const int Shift = ColumnView<T>.Shift;
    private const int PageSize = 1 << Shift;

    private T[][] pages = [];
    private int[] writtenIn = [];
    private int publication = 1;
    private bool pagesArePublished;

    public int Count { get; private set; }

    /// <summary>The value at an index below <see cref="Count"/>.</summary>
    public ref readonly T this[int index] => ref pages[index >> Shift][index & (PageSize - 1)];

    /// <summary>The first of those with a key, in a column that ascends by it; -1 when there is none.</summary>
    public int Find(long key, Func<T, long> keyOf) => FindFrom(key, keyOf) is var index && index < Count && keyOf(this[index]) == key ? index : -1;

    /// <summary>The first of those with a key or a later one, in a column that ascends by it; <see cref="Count"/> when there is none.</summary>
    public int FindFrom(long key, Func<T, long> keyOf)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keyOf(this[middle]) < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public int Add(T value)
    {
        if (Count >> Shift == pages.Length)
        {
            Grow();
        }

        pages[Count >> Shift] ??= StartPage(Count >> Shift);
        pages[Count >> Shift][Count & (PageSize - 1)] = value;
        return Count++;
    }

    public void Set(int index, T value)
    {
        var page = index >> Shift;
        if (writtenIn[page] != publication)
        {
            OwnPages();
            pages[page] = [.. pages[page]];
            writtenIn[page] = publication;
        }

        pages[page][index & (PageSize - 1)] = value;
    }

    /// <summary>Appends a value until an index exists.</summary>
    public void EnsureIndex(int index, T value)
    {
        while (Count <= index)
        {
            Add(value);
        }
    }

    /// <summary>A view of the values as they are now.</summary>
    public ColumnView<T> Publish()
    {
        publication++;
        pagesArePublished = true;
        return new(pages, Count);
    }

    private T[] StartPage(int page)
    {
        writtenIn[page] = publication;
        return new T[PageSize];
    }

    // A page that views do not reach yet may be put into a published outer array: they stop at their own count.
    private void Grow()
    {
        var size = Math.Max(4, pages.Length * 2);
        Array.Resize(ref pages, size);
        Array.Resize(ref writtenIn, size);
        pagesArePublished = false;
    }

    private void OwnPages()
    {
        if (pagesArePublished)
        {
            pages = [.. pages];
            pagesArePublished = false;
        }
    }
}
