package org.stet.web.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;

/**
 * Answers with a file of evidence. The original is never shown in a page: it is a download, and whatever is in it may do
 * nothing at Stet's address. The picture was drawn by Stet. Both are for this reader alone, who asks each time whether they
 * may still be seen.
 */
@ApplicationScoped
public class FileAnswers {

    /** What Stet draws. */
    public static final String JPEG = "image/jpeg";

    /** Nothing in it runs, loads or is framed. */
    public static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String PRIVATE = "private, no-cache";
    private static final int PART = 262_144;

    private final EvidenceFiles files;
    private final HttpServerRequest request;

    FileAnswers(EvidenceFiles files, HttpServerRequest request) {
        this.files = files;
        this.request = request;
    }

    /** The file as it was handed in, read part by part as it goes out. */
    public Response original(EvidenceFile file) {
        if (isKnown(file.sha256())) {
            return known(file.sha256());
        }
        StreamingOutput body = out -> write(file, out);
        return tagged(Response.ok(body), file.sha256())
                .type(file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header(POLICY, SANDBOX)
                .build();
    }

    /** The picture that is shown in its place. */
    public Response picture(EvidenceFile file, byte[] jpeg) {
        String tag = file.pictureSha256().orElseThrow();
        if (isKnown(tag)) {
            return known(tag);
        }
        return tagged(Response.ok(jpeg), tag)
                .type(JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"picture.jpg\"")
                .header(POLICY, SANDBOX)
                .build();
    }

    private boolean isKnown(String tag) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(known ->
                        known.contains("\"" + tag + "\"") || known.strip().equals("*"))
                .isPresent();
    }

    private static Response known(String tag) {
        return tagged(Response.notModified(), tag).build();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, "\"" + tag + "\"").header(HttpHeaders.CACHE_CONTROL, PRIVATE);
    }

    private void write(EvidenceFile file, OutputStream out) throws IOException {
        long written = 0;
        while (written < file.size()) {
            byte[] part = files.original(file.id(), written, PART);
            if (part.length == 0) {
                throw new EOFException("the file was erased while it went out");
            }
            out.write(part);
            written += part.length;
        }
    }

    /** With its name twice: for programs that know ASCII alone, and as it is. */
    private static String disposition(EvidenceFile file) {
        String plain = file.kind().named("file-" + file.sha256().substring(0, 12));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + name.replace("*", "%2A");
    }
}
