namespace LearningGraph.Silo;

/// <summary><c>--new-key</c> and <c>--drop-key</c>: change who may use the node on a folder, whether it runs or not.</summary>
/// <param name="folder">The node's folder.</param>
/// <param name="output">Gets a new key and nothing else, so that it can be piped to where it is kept.</param>
/// <param name="errors">Told what was done.</param>
internal sealed class KeyCommand(string folder, TextWriter output, TextWriter errors)
{
    /// <summary>Drops first, so that a name can be given again.</summary>
    /// <exception cref="StartRefusedException">There is such a name already, or none; nothing was changed by that option.</exception>
    public async Task RunAsync(NodeArguments arguments)
    {
        KeyFile keys = new(folder);
        if (arguments.DropKey is { } dropped)
        {
            keys.Drop(dropped);
            await errors.WriteLineAsync($"Forgot the key '{dropped}' of {Path.GetFullPath(folder)}; from its next start on the node does not take it.");
        }

        if (arguments.NewKey is { } added)
        {
            await output.WriteLineAsync(keys.Add(added));
            await errors.WriteLineAsync(
                $"This is the key '{added}' of {Path.GetFullPath(folder)}. Only its hash is kept, so it is not shown again; from its next start on the node asks for it.");
        }
    }
}
