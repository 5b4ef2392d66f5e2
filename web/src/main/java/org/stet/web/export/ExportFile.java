package org.stet.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.stet.workflow.reading.export.ExportKind;
import org.stet.workflow.refusal.NotFound;

/**
 * A file that can be exported.
 *
 * @param name its name: {@code claims.csv}, {@code everything.csv.zip}
 * @param format how its rows are written
 * @param kinds what is in it; several are an archive
 */
public record ExportFile(String name, Format format, List<ExportKind> kinds) {

    /** How rows are written. */
    public enum Format {
        /** An object on each line. */
        JSONL("application/x-ndjson"),
        /** RFC 4180, with a line of names first. */
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    private static final List<ExportFile> ALL = Arrays.stream(Format.values())
            .flatMap(format -> Stream.concat(
                    Arrays.stream(ExportKind.values())
                            .map(kind -> new ExportFile(nameOf(kind, format), format, List.of(kind))),
                    Stream.of(new ExportFile(
                            "everything." + suffix(format) + ".zip", format, List.of(ExportKind.values())))))
            .toList();

    /** Every file that there is. */
    public static List<ExportFile> all() {
        return ALL;
    }

    /**
     * The file with this name.
     *
     * @throws NotFound if there is none
     */
    public static ExportFile named(String name) {
        return ALL.stream()
                .filter(file -> file.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("export", name));
    }

    static String nameOf(ExportKind kind, Format format) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + suffix(format);
    }

    private static String suffix(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    boolean isArchive() {
        return kinds.size() > 1;
    }

    String mediaType() {
        return isArchive() ? "application/zip" : format.mediaType;
    }
}
