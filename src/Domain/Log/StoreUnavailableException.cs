namespace LearningGraph.Domain;

/// <summary>
/// The log cannot be read or written just now, for a reason that lies outside the program, such as a full disk. What was acknowledged is kept;
/// what failed may be asked for again once the reason is gone.
/// </summary>
/// <remarks>Whoever throws it has told the operator what to do; nobody else has to.</remarks>
public sealed class StoreUnavailableException : IOException
{
    /// <summary>Says why.</summary>
    /// <param name="reason">A sentence for any caller: it names no path.</param>
    /// <param name="cause">What the database said, if it did.</param>
    public StoreUnavailableException(string reason, Exception? cause = null)
        : base(reason, cause)
    {
    }

    /// <summary>Whether trying again is in vain as long as the node runs: the database is damaged. Default false: the reason may pass.</summary>
    public bool IsLasting { get; init; }
}
