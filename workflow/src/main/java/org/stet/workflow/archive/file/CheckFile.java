package org.stet.workflow.archive.file;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;

/**
 * A file of fact-checks.
 *
 * @param format how it is written
 * @param defaults what holds for a check that does not say it itself
 * @param columns the names of columns by the fields that they hold; a field that is not named has a column of its own name
 */
public record CheckFile(Format format, Map<Field, String> defaults, Map<Field, String> columns) {

    /** Keeps its own copies of the maps. */
    public CheckFile {
        defaults = Map.copyOf(defaults);
        columns = Map.copyOf(columns);
    }

    /**
     * Reads a file as it comes: what was read is not held. Where the rest cannot be read, the last item says so.
     *
     * @param in UTF-8
     */
    public Iterator<FileItem> read(InputStream in) {
        Drafting drafting = new Drafting(defaults);
        return switch (format) {
            case JSON_LINES -> new LinesOfJson(in, drafting);
            case JSON -> new JsonDocument(in, drafting);
            case HTML -> new WebPages(in, drafting);
            case CSV -> new Table(in, drafting, columns);
        };
    }
}
