using System.Net;

namespace LearningGraph.Silo;

/// <summary>Where a node may listen. One without keys stays on its own machine.</summary>
/// <param name="HasKeys">Whether it asks its callers for a key.</param>
/// <param name="HasCertificate">Whether it can speak https.</param>
internal sealed record ListenAddresses(bool HasKeys, bool HasCertificate)
{
    /// <summary>Checks where a node is told to listen.</summary>
    /// <param name="urls">One or more, separated by semicolons.</param>
    /// <param name="setting">What they were given as, for the refusal.</param>
    /// <exception cref="StartRefusedException">One must not be listened on, or is no address.</exception>
    public void Require(string urls, string setting = "--urls")
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses is [])
        {
            throw new StartRefusedException($"{setting} is empty; it names where to listen, such as http://127.0.0.1:5080.");
        }

        foreach (var url in addresses)
        {
            if (FindFault(Parse(url, setting)) is { } fault)
            {
                throw new StartRefusedException($"{setting} '{url}' {fault}");
            }
        }
    }

    /// <summary>Whether only this machine can reach an address that <see cref="Require"/> let pass.</summary>
    public static bool IsLocal(string url) => IsLoopback(BindingAddress.Parse(url).Host);

    private string? FindFault(BindingAddress address) => address switch
    {
        _ when !HasKeys && !IsLoopback(address.Host) =>
            "can be reached from other machines, and the node has no key. Make one with --new-key, or listen on this machine only, such as on http://127.0.0.1:5080.",
        { Scheme: "https" } when !HasCertificate =>
            "needs a certificate: name one with --Kestrel:Certificates:Default:Path, or speak http behind a proxy that adds TLS.",
        { Scheme: not ("http" or "https") } => "is not served: a node speaks http and https, such as on http://127.0.0.1:5080.",
        { Port: < 0 or > IPEndPoint.MaxPort } => $"has no such port: ports are 0 to {IPEndPoint.MaxPort}.",
        { Port: 0, Host: var host } when !IPAddress.TryParse(host, out _) => "leaves the port open, which goes with an address only, such as http://127.0.0.1:0.",
        { PathBase.Length: > 0 } => "has a path; a node is served from the root of its address.",
        _ => null,
    };

    private static BindingAddress Parse(string url, string setting)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartRefusedException($"{setting} '{url}' is not an address such as http://127.0.0.1:5080.");
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
