package org.stet.web.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who listens on the database's port while it is down is not talked to. */
class EmbeddedSocketsTest {

    private static final String READY = "ready";

    @TempDir
    Path place;

    @Test
    void the_database_is_talked_to_while_its_process_lives_and_is_ready() throws IOException {
        try (DataFolder folder = DataFolder.take(place.resolve("data"));
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            int port = port(database);
            Path files = folder.path().resolve("postgres");
            try (Socket socket = new EmbeddedSockets(files.toString()).createSocket("127.0.0.1", port)) {
                assertThat(socket.isConnected()).isTrue();
            }
            List<String> named = Files.readAllLines(files.resolve("postmaster.pid"));
            assertThat(named.get(7).strip()).isEqualTo(READY);
            try (ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                refuses(files, another.getLocalPort());
            }
        }
    }

    @Test
    void somebody_else_on_its_port_is_not() throws IOException {
        try (ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = another.getLocalPort();
            refuses(place, port);
            names(ProcessHandle.current().pid(), port, READY);
            refuses(place, port);
        }
    }

    private void names(long pid, int port, String status) throws IOException {
        Files.write(
                place.resolve("postmaster.pid"),
                List.of("" + pid, place.toString(), "1", "" + port, "", "127.0.0.1", "1 2", status));
    }

    private static void refuses(Path files, int port) throws IOException {
        try (Socket socket = new EmbeddedSockets(files.toString()).createSocket()) {
            assertThatThrownBy(
                            () -> socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000))
                    .isInstanceOf(ConnectException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }

    private static int port(EmbeddedDatabase database) {
        String url = database.settings().get("quarkus.datasource.jdbc.url");
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }
}
