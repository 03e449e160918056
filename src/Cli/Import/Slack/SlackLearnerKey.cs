namespace LearningGraph.Cli;

/// <summary>By what people of an export are called, so that they are the same learners as in other sources.</summary>
internal enum SlackLearnerKey
{
    /// <summary><c>SOURCE:U024BE7LH</c>.</summary>
    Id,

    /// <summary>The e-mail address in lower case; as for <see cref="Id"/> where there is none.</summary>
    Email,

    /// <summary>The user name; as for <see cref="Id"/> where there is none.</summary>
    Name,
}
