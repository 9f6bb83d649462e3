package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the network from this process, as far as Java can: addresses of other schemes than files
/// do not open, sockets are not made, and no name is looked up (the worker's list of hosts is
/// empty). Where the system lets us, the process has no network to begin with; this holds
/// everywhere, against a parser that follows an address. Against foreign code in the process only
/// the system helps.
final class NoNetwork {

    private static final Set<String> WITHIN = Set.of("file", "jar", "jrt", "nested");

    private NoNetwork() {}

    static void establish() throws IOException {
        URL.setURLStreamHandlerFactory(
                scheme -> WITHIN.contains(scheme) ? null : new RefusedAddress());
        ProxySelector.setDefault(new NoRoute());
        withoutSockets();
    }

    /// Java has no other way to refuse a socket since there is no security manager.
    @SuppressWarnings("deprecation")
    private static void withoutSockets() throws IOException {
        Socket.setSocketImplFactory(NoNetwork::noSocket);
        ServerSocket.setSocketFactory(NoNetwork::noSocket);
    }

    private static SocketImpl noSocket() {
        throw new UnsupportedOperationException("There is no network here.");
    }

    private static final class RefusedAddress extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new SocketException("There is no network here.");
        }

        @Override
        protected URLConnection openConnection(URL address, @Nullable Proxy proxy)
                throws IOException {
            throw new SocketException("There is no network here.");
        }
    }

    private static final class NoRoute extends ProxySelector {

        @Override
        public List<Proxy> select(URI address) {
            throw new IllegalArgumentException("There is no network here.");
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException reason) {}
    }
}
