namespace LearningGraph.Cli;

/// <summary>What a field of an entry holds.</summary>
internal enum CsvFieldType
{
    /// <summary>An id or a name out of a closed list.</summary>
    Id,

    /// <summary>The id of a person.</summary>
    Person,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Truth,
}
