using System.Net;
using System.Net.Sockets;

namespace LearningGraph.Silo;

/// <summary>Keeps a node that has no keys yet to its own machine.</summary>
internal static class Loopback
{
    /// <summary>Checks where a node is told to listen.</summary>
    /// <param name="urls">One or more, separated by semicolons.</param>
    /// <exception cref="StartRefusedException">One can be reached from elsewhere, or is no address.</exception>
    public static void Require(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsLoopback(Parse(url).Host))
            {
                throw new StartRefusedException(
                    $"--urls '{url}' can be reached from other machines. A node has no keys yet, so it listens on this machine only, such as on http://127.0.0.1:5080.");
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

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartRefusedException($"--urls '{url}' is not an address such as http://127.0.0.1:5080.");
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
