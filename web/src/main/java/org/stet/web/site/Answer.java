package org.stet.web.site;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * What a request for a public page gets, whether a resource says it or memory does before any resource is asked.
 *
 * @param status 200 or 304
 * @param headers what comes with it
 * @param body the page's bytes; none with 304
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    Response asResponse() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }

    void sendTo(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body.length > 0 && request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                    .end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
