using Microsoft.Data.Sqlite;

namespace LearningGraph.Cli;

/// <summary>One prepared statement with parameters $1, $2, …; parsed once, run many times. Not thread-safe.</summary>
internal sealed class IndexStatement : IDisposable
{
    private readonly SqliteCommand command;

    /// <summary>Prepares the statement.</summary>
    public IndexStatement(SqliteConnection database, string sql, int parameters)
    {
        command = database.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.AddWithValue($"${number}", DBNull.Value);
        }

        command.Prepare();
    }

    /// <summary>Runs it.</summary>
    /// <param name="values">In the order of the parameters; null for no value.</param>
    /// <returns>How many rows it changed.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads its rows; the reader is closed before the statement runs again.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <summary>Frees it.</summary>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
