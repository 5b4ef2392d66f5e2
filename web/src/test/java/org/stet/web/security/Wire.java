package org.stet.web.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Requests from a loopback address of one's choice, as they go over the wire. */
final class Wire {

    private Wire() {}

    /** The status of what a GET from this address gets, with these lines in its head. */
    static int get(URI base, String from, String path, List<String> head) throws IOException {
        return Integer.parseInt(answer(base, from, path, head).substring(9, 12));
    }

    /** The whole of that answer. */
    static String answer(URI base, String from, String path, List<String> head) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (Socket socket = new Socket(loopback, base.getPort(), InetAddress.getByName(from), 0)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + String.join("\r\n", head)
                                    + (head.isEmpty() ? "\r\n" : "\r\n\r\n"))
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A line of the head: HTTP Basic. */
    static String basic(String username, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
