package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

/// A program that reaches for an address in every way that parsers do. Started as itself it gets
/// there each time; started as a worker is, never.
///
/// Arguments: the port, and whether to take the network away first.
public final class Reaching {

    private interface Way {
        void go() throws Exception;
    }

    private Reaching() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        var address = "http://127.0.0.1:" + port + "/x";
        if (Boolean.parseBoolean(arguments[1])) {
            NoNetwork.establish();
        }
        var ways =
                List.<Way>of(
                        () -> URI.create(address).toURL().openStream().close(),
                        () -> new Socket("127.0.0.1", port).close(),
                        () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port)).close(),
                        () -> ask(address),
                        () ->
                                DocumentBuilderFactory.newDefaultInstance()
                                        .newDocumentBuilder()
                                        .parse(address),
                        () -> new Socket(InetAddress.getByName("localhost"), port).close());
        for (var way : ways) {
            try {
                way.go();
            } catch (Exception | Error refused) {
                // Who listens counts; what happened here does not matter.
            }
        }
    }

    private static void ask(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(java.time.Duration.ofSeconds(2))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
