package eu.interlink.coproduction.internal.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;

/** The way to other hosts; tests take another one. */
interface Network {

    /** Addresses of a host, in the order in which they are to be tried. */
    List<InetAddress> resolve(String host) throws IOException;

    /** Connects to this very address; its name is not looked up again. */
    Socket connect(InetAddress address, int port, int millis) throws IOException;

    /** The internet. */
    Network REAL = new Network() {

        @Override
        public List<InetAddress> resolve(String host) throws IOException {
            return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public Socket connect(InetAddress address, int port, int millis) throws IOException {
            // Without a proxy: it would look the name up itself.
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), millis);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    };
}
