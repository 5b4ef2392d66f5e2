package org.stet.web.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as it goes over the wire, also where no client would send it so. */
public final class RawHttp {

    private static final int PATIENCE = 30_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");

    private RawHttp() {}

    /**
     * What came back; status 0 where the connection ended without an answer.
     *
     * @param status the status
     * @param headers the headers, by names in lower case
     * @param body the body, out of its chunks
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** A header, or an empty text. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Sends bytes from a loopback address of one's choice and reads the whole answer. */
    public static Answer send(URI base, String from, byte[] request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), base.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeAllWasSent) {
                return read(socket);
            }
            return read(socket);
        }
    }

    /** Reads one answer, until it is whole or the other side ends the connection. */
    public static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                all.write(part, 0, n);
                if (isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
                    break;
                }
            }
        } catch (SocketTimeoutException open) {
            throw new IOException("the connection stays open after: " + all.toString(StandardCharsets.UTF_8), open);
        } catch (IOException reset) {
            // what came before counts
        }
        return parse(all.toString(StandardCharsets.ISO_8859_1));
    }

    /** Whether all is there, by the length that the head tells. */
    private static boolean isWhole(String bytes) {
        int head = bytes.indexOf("\r\n\r\n");
        if (head < 0 || bytes.startsWith("HTTP/1.1 100 ")) {
            return false;
        }
        Matcher length = LENGTH.matcher(bytes.substring(0, head));
        return length.find() && bytes.length() >= head + 4 + Integer.parseInt(length.group(1));
    }

    private static Answer parse(String bytes) {
        String rest = bytes;
        while (rest.startsWith("HTTP/1.1 100 ")) {
            rest = rest.substring(rest.indexOf("\r\n\r\n") + 4);
        }
        int head = rest.indexOf("\r\n\r\n");
        if (head < 0) {
            return new Answer(0, Map.of(), "");
        }
        String[] lines = rest.substring(0, head).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = rest.substring(head + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = joined(body);
        }
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                break;
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return body.toString();
    }
}
