using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LearningGraph.Silo;

/// <summary>A setting does not allow this node to start; the message is one line that names it.</summary>
internal sealed class StartRefusedException(string reason) : Exception(reason)
{
    /// <summary>One line about why a node did not start, when it is something its operator can change; else null.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StartRefusedException => exception.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),

        IOException { InnerException: AddressInUseException } =>
            $"{exception.Message.TrimEnd('.')}. Another program, maybe another node, listens there; stop it, or choose another port with --urls http://127.0.0.1:PORT.",

        // Files and folders in use; also what the configuration says about a value of the wrong type.
        IOException or UnauthorizedAccessException => exception.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => SettingFaults.Clarify(exception.Message),

        // What the web server says about an address that it cannot serve.
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => exception.Message,
        _ => null,
    };
}
