package org.stet.web.ui;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.stet.web.security.SignedIn;

/** The address without a path leads to the first destination of whoever is signed in. */
@Path("/")
public class HomePage {

    private final SignedIn signedIn;

    HomePage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    public Response home() {
        return Response.seeOther(
                        URI.create(Destination.of(signedIn.actor()).get(0).path()))
                .build();
    }
}
