package org.stet.web.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Connects to the embedded database and to nobody else. While it is down another user of the machine could listen on its
 * port and answer in its place; but while its process lives and is ready, nobody else can have the port. So a connection
 * counts only if that is so after it was made. The driver makes one of these by its name.
 */
public final class EmbeddedSockets extends SocketFactory {

    private final Path files;

    /**
     * For the database in a folder.
     *
     * @param files the folder of the database's files
     */
    public EmbeddedSockets(String files) {
        this.files = Path.of(files);
    }

    private final class OwnSocket extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            super.connect(address, timeout);
            requireOwn(((InetSocketAddress) address).getPort());
        }

        private void requireOwn(int port) throws IOException {
            if (!PostgresServer.isReady(files, port)) {
                close();
                throw new ConnectException("The database is being started again.");
            }
        }
    }

    @Override
    public Socket createSocket() {
        return new OwnSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port), 0);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
