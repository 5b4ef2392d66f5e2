package org.stet.workflow.archive.file;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A table with commas between (RFC 4180), whose first row names its columns. */
final class Table extends Items {

    private final Map<Field, String> columns;
    private final Iterator<CsvRecord> rows;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private boolean begun;
    private long line = 1;

    Table(InputStream in, Drafting drafting, Map<Field, String> columns) {
        super(drafting);
        this.columns = columns;
        this.rows = CsvReader.builder()
                .detectBomHeader(false)
                .maxBufferSize(LARGEST)
                .ofCsvRecord(Utf8Lines.reader(in))
                .iterator();
    }

    @Override
    boolean readOn() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            if (begun) {
                give(line, List.of(check(row)));
                return true;
            }
            begun = true;
            return isHead(row.getFields());
        } catch (CsvParseException broken) {
            give(line, Flaw.of(Flaw.Kind.NOT_A_TABLE));
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CharacterCodingException)) {
                throw broken;
            }
            give(line, Flaw.of(Flaw.Kind.NOT_UTF_8));
        }
        return false;
    }

    private boolean isHead(List<String> names) {
        List<String> plain = names.stream()
                .map(name -> CheckDraft.folded(name.replace("\ufeff", "")))
                .toList();
        boolean whole = true;
        for (Field field : Field.values()) {
            String name = columns.getOrDefault(field, field.code());
            int at = plain.indexOf(CheckDraft.folded(name));
            if (at >= 0) {
                places.put(field, at);
            } else if (columns.containsKey(field)) {
                give(1, new Flaw(Flaw.Kind.NO_COLUMN, name));
                whole = false;
            }
        }
        return whole;
    }

    private Map<Field, String> check(CsvRecord row) {
        Map<Field, String> check = new EnumMap<>(Field.class);
        places.forEach((field, at) -> check.put(field, at < row.getFieldCount() ? row.getField(at) : ""));
        return check;
    }
}
