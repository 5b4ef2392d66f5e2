package org.stet.web.api;

import java.util.List;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 where the reader names, in {@code If-None-Match}, the version that the thing still has. */
public class ConditionalReads {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Leaves out what the reader has. */
    @ServerResponseFilter
    public void leaveOut(ContainerRequestContext request, ContainerResponseContext response) {
        EntityTag now = response.getEntityTag();
        String has = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (now == null || has == null || response.getStatus() != OK || !reads(request)) {
            return;
        }
        List<String> tags = EntityTags.of(has);
        if (tags.contains(now.getValue()) || tags.contains(EntityTags.ANY)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/")
                && (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD));
    }
}
