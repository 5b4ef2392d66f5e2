package org.stet.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.export.Export;
import org.stet.workflow.reading.export.ExportKind;
import org.stet.workflow.reading.export.Exports;

/** Answers with exported files, row by row as they are read. */
@ApplicationScoped
public class ExportFiles {

    private static final String FORMAT = "stet-export-1";
    private static final String MANIFEST = "manifest.json";

    private final Exports exports;
    private final ObjectMapper mapper;
    private final RoutingContext request;

    ExportFiles(Exports exports, ObjectMapper mapper, RoutingContext request) {
        this.exports = exports;
        this.mapper = mapper;
        this.request = request;
    }

    /**
     * Begins an export and answers with its file.
     *
     * @param desk the code or id of the one desk that is asked for
     * @param since only what changed at this moment or later
     * @param may asked again and again while the file is written
     */
    public Response answer(
            Actor actor, ExportFile file, Optional<String> desk, Optional<Instant> since, BooleanSupplier may) {
        Export export = exports.begin(actor, file.name(), desk, since);
        exports.enter(export);
        // however it ends: written, broken off, or a HEAD that writes nothing
        request.addEndHandler(ended -> exports.leave(export));
        StreamingOutput body = out -> write(export, file, may, out);
        return Response.ok(body)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private void write(Export export, ExportFile file, BooleanSupplier may, OutputStream out) throws IOException {
        try {
            if (file.isArchive()) {
                archive(export, file, may, out);
            } else {
                rows(export, file.kinds().get(0), file.format(), may, out);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private long rows(Export export, ExportKind kind, ExportFile.Format format, BooleanSupplier may, OutputStream out)
            throws IOException {
        RowWriter writer = new RowWriter(format, kind.columns(), out);
        long rows = exports.rows(export, kind, may, writer::write);
        writer.flush();
        return rows;
    }

    /** The manifest comes last: where it is missing, the archive is not whole. */
    private void archive(Export export, ExportFile file, BooleanSupplier may, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Map<String, Object>> files = new ArrayList<>();
        for (ExportKind kind : file.kinds()) {
            String name = ExportFile.nameOf(kind, file.format());
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream digested = new DigestOutputStream(zip, sha256());
            long rows = rows(export, kind, file.format(), may, digested);
            zip.closeEntry();
            files.add(described(name, rows, digested));
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(export, files)));
        zip.closeEntry();
        zip.finish();
    }

    private static Map<String, Object> described(String name, long rows, DigestOutputStream digested) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("rows", rows);
        described.put(
                "sha256", HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        return described;
    }

    private static Map<String, Object> manifest(Export export, List<Map<String, Object>> files) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("desks", new TreeSet<>(export.desks().keySet()));
        filter.put(
                "updatedSince",
                export.since().equals(Instant.EPOCH) ? null : export.since().toString());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("at", export.at().toString());
        manifest.put("by", export.actor().username());
        manifest.put("eventsAfter", export.cursor());
        manifest.put("filter", filter);
        manifest.put("files", files);
        return manifest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
