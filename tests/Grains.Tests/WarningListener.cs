using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains.Tests;

/// <summary>Collects what is logged as a warning, or worse.</summary>
internal sealed class WarningListener(ConcurrentQueue<string> warnings) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            warnings.Enqueue(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
