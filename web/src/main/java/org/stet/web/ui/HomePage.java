package org.stet.web.ui;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.stet.web.security.SignedIn;

/** The address without a path leads to the first destination of whoever is signed in; without any role, to the account. */
@Path("/")
public class HomePage {

    private final SignedIn signedIn;

    HomePage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    public Response home() {
        String first = Destination.of(signedIn.actor()).stream()
                .findFirst()
                .map(Destination::path)
                .orElse("/account");
        return Response.seeOther(URI.create(first)).build();
    }
}
