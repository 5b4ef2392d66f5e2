package org.stet.web.api;

import java.util.List;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.stet.workflow.audit.Sha256;

/**
 * Makes the tag of an answer from the version that a resource gave: the version, a hyphen, and a hash of the whole answer. A
 * write is held to the version alone ({@link Preconditions}). A read is 304 only where the reader has this very answer.
 */
public class AnswerTags {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int HASH_LENGTH = 16;

    private final ObjectMapper mapper;

    AnswerTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Gives the answer its tag, and leaves out what the reader has. */
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        EntityTag version = response.getEntityTag();
        if (version == null
                || !response.hasEntity()
                || isFile(response.getEntity())
                || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        String body = body(response.getEntity());
        String tag = EntityTags.of(version.getValue(), Sha256.of(body).substring(0, HASH_LENGTH));
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag));
        String has = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (has != null && response.getStatus() == OK && reads(request) && names(has, tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** A file has the tag of its bytes already. */
    private static boolean isFile(Object answer) {
        return answer instanceof StreamingOutput || answer instanceof byte[];
    }

    private String body(Object answer) {
        if (answer instanceof String written) {
            return written;
        }
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a view cannot be written as JSON", notJson);
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean names(String ifNoneMatch, String tag) {
        List<String> tags = EntityTags.of(ifNoneMatch);
        return tags.contains(tag) || tags.contains(EntityTags.ANY);
    }
}
