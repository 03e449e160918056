using System.Net;
using System.Net.Sockets;

namespace LearningGraph.Silo;

/// <summary>Keeps a node that has no keys yet to its own machine.</summary>
internal static class Loopback
{
    /// <summary>Checks where a node is told to listen.</summary>
    /// <param name="urls">One or more, separated by semicolons.</param>
    /// <param name="setting">What they were given as, for the refusal.</param>
    /// <exception cref="StartRefusedException">One can be reached from elsewhere, or is no address.</exception>
    public static void Require(string urls, string setting = "--urls")
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

    /// <summary>A port on this machine that nobody uses just now.</summary>
    public static int ChooseFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whether a port on this machine can be listened on just now; 0 always can.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string? FindFault(BindingAddress address) => address switch
    {
        _ when !IsLoopback(address.Host) =>
            "can be reached from other machines. A node has no keys yet, so it listens on this machine only, such as on http://127.0.0.1:5080.",
        { Scheme: not "http" } => "is not served: a node has no certificate, so it speaks plain http, to this machine only, such as on http://127.0.0.1:5080.",
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
