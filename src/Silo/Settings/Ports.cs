using System.Net;
using System.Net.Sockets;

namespace LearningGraph.Silo;

/// <summary>The ports of this machine that are free for a node's own use; nobody else reaches them.</summary>
internal static class Ports
{
    /// <summary>A port on this machine that nobody uses just now.</summary>
    public static int ChooseFree()
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
}
