using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LearningGraph.Storage;

/// <summary>
/// One prepared statement of one connection. Parameters count from 1, columns from 0; null and -1 stand for NULL. Not thread-safe.
/// SqliteCommand does the same at half the speed (boxed parameters, names resolved on each call), which is too slow for the log.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SQLitePCL.sqlite3 _connection;
    private readonly SQLitePCL.sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    /// <summary>Runs statements without parameters or results.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Binds NULL to every parameter.</summary>
    public Statement Clear()
    {
        Check(sqlite3_clear_bindings(_statement));
        return this;
    }

    public Statement Bind(int parameter, long value)
    {
        Check(sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, double value)
    {
        Check(sqlite3_bind_double(_statement, parameter, value));
        return this;
    }

    /// <summary>Binds a number; -1 as NULL.</summary>
    public Statement BindNumber(int parameter, int value)
    {
        Check(value < 0 ? sqlite3_bind_null(_statement, parameter) : sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, string? value)
    {
        // An empty span has no address, which SQLite takes for NULL; the overload for strings passes one.
        if (string.IsNullOrEmpty(value))
        {
            Check(value is null ? sqlite3_bind_null(_statement, parameter) : sqlite3_bind_text(_statement, parameter, ""));
            return this;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, rented);
        Check(sqlite3_bind_text(_statement, parameter, rented.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>Binds UTF-8 text.</summary>
    public Statement BindText(int parameter, byte[]? utf8)
    {
        Check(utf8 is null ? sqlite3_bind_null(_statement, parameter) : sqlite3_bind_text(_statement, parameter, utf8.AsSpan()));
        return this;
    }

    public Statement Bind(int parameter, byte[]? blob)
    {
        Check(blob is null ? sqlite3_bind_null(_statement, parameter) : sqlite3_bind_blob(_statement, parameter, blob.AsSpan()));
        return this;
    }

    /// <summary>Moves to the next row; at the end resets the statement for its next use.</summary>
    /// <returns>Whether there is a row.</returns>
    public bool Step()
    {
        var result = sqlite3_step(_statement);
        if (result == SQLITE_ROW)
        {
            return true;
        }

        Reset();
        Check(result);
        return false;
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    public void Execute() => Step();

    /// <summary>Ends the reading; bound values stay until they are bound anew.</summary>
    // The result repeats the error of the last step, which Step has reported.
    public void Reset() => _ = sqlite3_reset(_statement);

    /// <summary>The first column of the only row; null when there is no row or it holds NULL.</summary>
    public long? Scalar()
    {
        if (!Step())
        {
            return null;
        }

        long? value = IsNull(0) ? null : Int64(0);
        Reset();
        return value;
    }

    public bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    public long Int64(int column) => sqlite3_column_int64(_statement, column);

    public double Double(int column) => sqlite3_column_double(_statement, column);

    /// <summary>-1 for NULL.</summary>
    public int Number(int column) => IsNull(column) ? -1 : sqlite3_column_int(_statement, column);

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A text or blob; valid until the next step. Empty for NULL.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is not (SQLITE_OK or SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }
    }
}
