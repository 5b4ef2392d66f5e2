package org.stet.web.start;

import jakarta.inject.Inject;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;

import org.stet.workflow.demonstration.FirstStart;

/** Runs once everything is up: says where Stet is and how to sign in, and stays until it is told to stop. */
public final class StetApplication implements QuarkusApplication {

    private final HttpServer server;
    private final FirstOpening opening;

    @Inject
    StetApplication(HttpServer server, FirstOpening opening) {
        this.server = server;
        this.opening = opening;
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Stet is ready: " + server.getLocalBaseUri());
        opening.signIns().ifPresent(StetApplication::print);
        Quarkus.waitForExit();
        return 0;
    }

    private static void print(FirstStart.SignIns signIns) {
        System.out.println("Sign in with one of these names and the password " + signIns.password() + " (shown once):");
        signIns.usernames().forEach((username, role) -> System.out.printf("  %-12s %s%n", username, role));
    }
}
