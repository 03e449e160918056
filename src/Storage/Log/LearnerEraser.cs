using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Overwrites a learner's id, profiles and texts in place, within the writer's open transaction.</summary>
internal sealed class LearnerEraser(SqliteConnection writer, LogNumbers numbers, RowWriter rows) : IDisposable
{
    private readonly Statement _texts = new(writer, Overwriting.OfTexts("owner"));
    private readonly Statement _profiles = new(writer, Overwriting.OfProfiles("owner"));

    /// <summary>Whether anybody was erased since <see cref="Clear"/>, who may still lie in the write-ahead log.</summary>
    public bool HasErased { get; private set; }

    /// <summary>Erases somebody whom the log knows.</summary>
    /// <param name="id">Who.</param>
    /// <param name="position">Where in the log that is told.</param>
    /// <param name="at">When it happened.</param>
    /// <returns>The row that tells it.</returns>
    public ErasedRow Erase(string id, long position, DateTimeOffset at)
    {
        var learner = numbers.Learners.Find(id)!.Value.Number;
        var row = rows.Insert(new ErasedRow(position, at.ToUniversalTime(), learner));
        _texts.Bind(1, learner).Execute();
        _profiles.Bind(1, learner).Execute();
        numbers.Learners.Erase(id);
        HasErased = true;
        return row;
    }

    public void Clear() => HasErased = false;

    public void Dispose()
    {
        _texts.Dispose();
        _profiles.Dispose();
    }
}
