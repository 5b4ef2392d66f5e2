package org.stet.web.start;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;

import org.stet.workflow.demonstration.FirstStart;
import org.stet.workflow.identity.SettingUp;

/** Runs once everything is up: says where Stet is and how to sign in, and stays until it is told to stop. */
public final class StetApplication implements QuarkusApplication {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final FirstOpening opening;
    private final Optional<URI> address;

    @Inject
    StetApplication(HttpServer server, FirstOpening opening, StartSettings settings) {
        this.server = server;
        this.opening = opening;
        this.address = settings.address();
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Stet is ready: " + server.getLocalBaseUri());
        opening.signIns().ifPresent(StetApplication::print);
        opening.setUp().ifPresent(this::print);
        Quarkus.waitForExit();
        return 0;
    }

    private static void print(FirstStart.SignIns signIns) {
        System.out.println("Sign in with one of these names and the password " + signIns.password() + " (shown once):");
        signIns.usernames().forEach((username, role) -> System.out.printf("  %-12s %s%n", username, role));
    }

    private void print(SettingUp.Link link) {
        URI base = address.orElseGet(server::getLocalBaseUri);
        System.out.println("There is no administrator yet. Who opens this link becomes the first. It works once, until "
                + UNTIL.format(link.expiresAt()) + "; each start prints a new one and ends the one before:");
        System.out.println("  " + base.resolve("/sign-in/set-up?secret=" + link.secret()));
    }
}
