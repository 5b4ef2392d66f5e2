package org.stet.core.article.fetch;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** Real TLS servers on loopback, with an authority of their own that vouches for some of them; made by the JDK's keytool. */
final class SecureSites implements AutoCloseable {

    private static final char[] PASSWORD = "correct-horse".toCharArray();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Closeable> servers = new ArrayList<>();
    private final Path folder;
    private final Path authority;

    SecureSites(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.authority = folder.resolve("authority.p12");
        keytool(authority, "authority", "-ext", "bc:c");
        keytool(authority, "site.example", "-signer", "authority", "-ext", "san=dns:site.example");
        keytool(
                authority,
                "old.example",
                "-signer",
                "authority",
                "-ext",
                "san=dns:old.example",
                "-startdate",
                "-30d",
                "-validity",
                "10");
        keytool(folder.resolve("own.p12"), "own.example", "-ext", "san=dns:own.example");
    }

    /** What trusts the authority and nobody else. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", store(authority).getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A server that the authority vouches for, under the certificate's name. */
    HttpsServer vouchedFor(String name) throws GeneralSecurityException, IOException {
        return server(authority, name);
    }

    /** A server that vouches for itself. */
    HttpsServer ofItsOwn() throws GeneralSecurityException, IOException {
        return server(folder.resolve("own.p12"), "own.example");
    }

    /** The port of a server that answers the first message of a connection with these bytes, whatever it says. */
    int answering(byte[] bytes) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        servers.add(server);
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    InputStream in = socket.getInputStream();
                    in.readNBytes(5);
                    socket.getOutputStream().write(bytes);
                    socket.getOutputStream().flush();
                    socket.setSoTimeout(500);
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException closed) {
                    // the next connection
                }
            }
        });
        return server.getLocalPort();
    }

    private HttpsServer server(Path keys, String name) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        KeyStore all = store(keys);
        one.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.start();
        servers.add(() -> server.stop(0));
        return server;
    }

    private static KeyStore store(Path path) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(path.toFile(), PASSWORD);
    }

    private static void keytool(Path store, String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name));
        command.addAll(List.of(more));
        File said = Files.createTempFile(store.getParent(), "keytool", ".txt").toFile();
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool: " + Files.readString(said.toPath()));
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }
}
