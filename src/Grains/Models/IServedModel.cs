namespace LearningGraph.Grains;

/// <summary>What ranks one kind of thing on this silo.</summary>
internal interface IServedModel
{
    /// <summary>The name of what answers: a version, or that of the fixed ranker. For any thread.</summary>
    string Name { get; }

    /// <summary>Takes up what was promoted last, unless that was found to be of no use before. One caller at a time.</summary>
    void Refresh();

    /// <summary>Takes up what was promoted last, whatever was found before. One caller at a time.</summary>
    /// <returns>Why that does not answer; null when it does.</returns>
    string? TakeUp();

    /// <summary>Checks a version without serving it.</summary>
    /// <exception cref="InvalidDataException">It cannot serve; says why.</exception>
    void Check(ModelVersion version);
}
