namespace LearningGraph.Storage.Tests;

/// <summary>What a store offers the contract suite: an empty log, and ways to close it. One store lives for one test.</summary>
public interface ILogStore : IAsyncDisposable
{
    /// <summary>Opens the log, at first an empty one.</summary>
    Task<IInteractionLog> OpenAsync();

    /// <summary>Closes the open log in good order and opens it again.</summary>
    Task<IInteractionLog> ReopenAsync();

    /// <summary>Opens what another process would find if this one had been killed just now.</summary>
    Task<IInteractionLog> ReopenAfterKillAsync();
}
