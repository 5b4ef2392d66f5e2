package org.stet.web.start;

import jakarta.inject.Inject;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;

/** Runs once everything is up: says where Stet is, and stays until it is told to stop. */
public final class StetApplication implements QuarkusApplication {

    private final HttpServer server;

    @Inject
    StetApplication(HttpServer server) {
        this.server = server;
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Stet is ready: " + server.getLocalBaseUri());
        Quarkus.waitForExit();
        return 0;
    }
}
