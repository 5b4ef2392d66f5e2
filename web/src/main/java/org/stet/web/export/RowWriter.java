package org.stet.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes rows in one format, each as soon as it is given. */
final class RowWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A spreadsheet takes a field that begins with one of these for a formula, in full width as well. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final ExportFile.Format format;
    private final List<String> columns;
    private final Writer out;

    RowWriter(ExportFile.Format format, List<String> columns, OutputStream out) throws IOException {
        this.format = format;
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == ExportFile.Format.CSV) {
            this.out.write(String.join(",", columns) + "\r\n");
        }
    }

    void write(List<Object> values) {
        try {
            out.write(format == ExportFile.Format.CSV ? csv(values) : json(values));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes what is kept back; the stream stays open. */
    void flush() throws IOException {
        out.flush();
    }

    private String json(List<Object> values) throws JsonProcessingException {
        Map<String, Object> object = new LinkedHashMap<>();
        Iterator<Object> each = values.iterator();
        for (String column : columns) {
            Object value = each.next();
            object.put(column, value == null || value instanceof Number ? value : text(value));
        }
        return JSON.writeValueAsString(object) + "\n";
    }

    private static String csv(List<Object> values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : ",").append(field(value));
        }
        return line.append("\r\n").toString();
    }

    /** A number is none that a spreadsheet would compute; words that look like a formula get an apostrophe before them. */
    static String field(Object value) {
        if (value == null) {
            return "";
        }
        String text = text(value);
        if (value instanceof Number) {
            return text;
        }
        String trimmed = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !trimmed.isEmpty() && FORMULA.indexOf(trimmed.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain =
                safe.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\r' || letter == '\n');
        return plain && safe.equals(safe.strip()) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String text(Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        return value instanceof OffsetDateTime moment ? moment.toInstant().toString() : value.toString();
    }
}
