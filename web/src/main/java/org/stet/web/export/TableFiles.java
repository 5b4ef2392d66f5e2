package org.stet.web.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.stet.workflow.reading.dashboard.Dashboard;
import org.stet.workflow.reading.dashboard.DashboardTable;
import org.stet.workflow.refusal.NotFound;

/** Answers with a table of a dashboard as a file. */
public final class TableFiles {

    private static final String SUFFIX = ".csv";

    private TableFiles() {}

    /**
     * The file with this name: {@code flow.csv}.
     *
     * @param dashboard read once it is known that there is such a table
     * @throws NotFound if there is none
     */
    public static Response answer(String name, Supplier<Dashboard> dashboard) {
        DashboardTable table = DashboardTable.of(
                        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "")
                .orElseThrow(() -> new NotFound("table", name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RowWriter writer = new RowWriter(ExportFile.Format.CSV, table.columns(), out);
            table.rows(dashboard.get()).forEach(writer::write);
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes everything", impossible);
        }
        return Response.ok(out.toByteArray())
                .type(ExportFile.Format.CSV.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
