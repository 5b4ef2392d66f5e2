package org.stet.web.google;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Some clients write the colon of {@code claims:search} as {@code %3A}, which is the same address. */
public class EncodedColon {

    private static final String PATH = "/v1alpha1/claims:search";

    @ServerRequestFilter(preMatching = true)
    public void decode(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        URI asked = uri.getRequestUri();
        if (asked.getRawPath().length() > PATH.length() && PATH.equals(asked.getPath())) {
            String query = asked.getRawQuery();
            request.setRequestUri(
                    uri.getBaseUri(), uri.getBaseUri().resolve(query == null ? PATH : PATH + "?" + query));
        }
    }
}
