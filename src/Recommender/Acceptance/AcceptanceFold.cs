namespace LearningGraph.Recommender;

/// <summary>
/// Folds what was shown, and what was said of it, into acceptance by model and place. Not thread-safe. Suggested groups do not count: nobody
/// answers for them.
/// </summary>
/// <param name="most">How many suggestion sets are kept, from 1; of more, the ones appended first are forgotten.</param>
public sealed class AcceptanceFold(int most = AcceptanceFold.MostSets)
{
    /// <summary>How many sets are kept by default: about 30 MB.</summary>
    public const int MostSets = 100_000;

    private readonly Dictionary<SuggestionSetId, ShownAnswers> sets = [];
    private readonly Dictionary<long, ShownAnswers> byPosition = [];
    private readonly Queue<long> order = new();

    /// <summary>The position up to which rows are folded.</summary>
    public long Position { get; private set; }

    /// <summary>Folds the next page.</summary>
    /// <exception cref="ArgumentException">The page does not begin where the fold ends.</exception>
    public void Apply(LogPage page)
    {
        if (page.After != Position)
        {
            throw new ArgumentException($"The page begins after {page.After}, the fold ends at {Position}.", nameof(page));
        }

        foreach (var row in page.Rows)
        {
            Apply(row);
        }

        Position = page.Last;
    }

    /// <summary>Counts what became of suggestions, as far as it may be told.</summary>
    /// <param name="people">About how many askers every figure is at least; from 1.</param>
    /// <param name="from">The first month in which sets were shown; null for no bound.</param>
    /// <param name="to">The last month; null for no bound.</param>
    /// <param name="known">Tells who may be analysed: of nobody else a set or a suggestion counts, but sets of unknown askers do.</param>
    /// <remarks>
    /// What is told is made of disjoint atoms, as the knowledge flow is: the suggestions of one model at one place in one month when enough
    /// people asked for them; what was shown in months with too few is pooled, and counts only where no months are named; what even then is
    /// about too few is left out. So no difference of answers is about fewer either.
    /// </remarks>
    public OnlineAcceptance Measure(int people, Month? from, Month? to, Projections known)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        SortedDictionary<(string Model, int Place), AcceptanceCounts> told = new(Comparer<(string Model, int Place)>.Create(
            (left, right) => string.CompareOrdinal(left.Model, right.Model) is var order and not 0 ? order : left.Place.CompareTo(right.Place)));
        foreach (var (key, months) in CountByMonth(known))
        {
            AcceptanceCounts sum = new(), pool = new();
            foreach (var (month, counts) in months)
            {
                if (counts.Askers < people)
                {
                    pool.Add(counts);
                }
                else if (!(month < from) && !(month > to))
                {
                    sum.Add(counts);
                }
            }

            if (from is null && to is null && pool.Askers >= people)
            {
                sum.Add(pool);
            }

            if (sum.Askers > 0)
            {
                told.Add(key, sum);
            }
        }

        return new(Position, [.. told.GroupBy(row => row.Key.Model).SelectMany(ToRows)]);
    }

    private static IEnumerable<AcceptanceRow> ToRows(IGrouping<string, KeyValuePair<(string Model, int Place), AcceptanceCounts>> places)
    {
        AcceptanceCounts all = new();
        foreach (var (_, counts) in places)
        {
            all.Add(counts);
        }

        return [all.ToRow(places.Key, place: null), .. places.Select(place => place.Value.ToRow(places.Key, place.Key.Place))];
    }

    private Dictionary<(string Model, int Place), Dictionary<Month, AcceptanceCounts>> CountByMonth(Projections known)
    {
        Dictionary<(string, int), Dictionary<Month, AcceptanceCounts>> months = [];
        foreach (var set in sets.Values)
        {
            var shown = set.Shown;
            if (shown.Asker >= 0 && !Consent.MayBeAnalysed(known.Tables, shown.Asker))
            {
                continue;
            }

            for (var place = 0; place < shown.Learners.Length; place++)
            {
                var learner = shown.Learners[place];
                if (Consent.MayBeAnalysed(known.Tables, learner))
                {
                    var ofPlace = GetOrAdd(months, (shown.Model, place + 1));
                    GetOrAdd(ofPlace, Month.Of(shown.At)).Add(shown.Asker, set.Find(learner));
                }
            }
        }

        return months;
    }

    private static TValue GetOrAdd<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!values.TryGetValue(key, out var value))
        {
            values.Add(key, value = new());
        }

        return value;
    }

    private void Apply(LogRow row)
    {
        switch (row)
        {
            case ShownRow { Learners.IsEmpty: false } shown:
                // Neither what was asked nor about what is counted, and texts are to be forgotten when their askers are.
                ShownAnswers set = new(shown with { Text = null, Topics = [] });
                if (sets.TryAdd(shown.Set, set))
                {
                    byPosition.Add(shown.Position, set);
                    order.Enqueue(shown.Position);
                    ForgetOldest();
                }

                break;
            case AnsweredRow answered when sets.TryGetValue(answered.Set, out var answeredSet):
                answeredSet.Add(answered);
                byPosition.Add(answered.Position, answeredSet);
                break;
            case UndoneRow undone:
                foreach (var position in undone.Positions)
                {
                    Forget(position);
                }

                break;
        }
    }

    private void ForgetOldest()
    {
        while (sets.Count > most)
        {
            Forget(order.Dequeue());
        }
    }

    private void Forget(long position)
    {
        if (!byPosition.Remove(position, out var set))
        {
            return;
        }

        if (set.Shown.Position != position)
        {
            set.Remove(position);
            return;
        }

        sets.Remove(set.Shown.Set);
        foreach (var answer in set.Positions)
        {
            byPosition.Remove(answer);
        }
    }
}
