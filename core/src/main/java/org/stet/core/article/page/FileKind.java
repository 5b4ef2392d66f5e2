package org.stet.core.article.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Kinds of files that are given or sent as pages and are none, told by how they begin. */
final class FileKind {

    private static final int LOOKED_AT = 4096;

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("%PDF-", 0, "a PDF document"),
            new Beginning("%!PS", 0, "a PostScript document"),
            new Beginning("{\\rtf", 0, "a rich text document"),
            new Beginning("\u00d0\u00cf\u0011\u00e0", 0, "an office document of an old kind"),
            new Beginning("GIF8", 0, "a picture (GIF)"),
            new Beginning("\u0089PNG", 0, "a picture (PNG)"),
            new Beginning("\u00ff\u00d8\u00ff", 0, "a picture (JPEG)"),
            new Beginning("WEBPVP8", 8, "a picture (WebP)"),
            new Beginning("II*\0", 0, "a picture (TIFF)"),
            new Beginning("MM\0*", 0, "a picture (TIFF)"),
            new Beginning("ftyp", 4, "a film or picture (MP4, HEIF)"),
            new Beginning("\u001aE\u00df\u00a3", 0, "a film (Matroska)"),
            new Beginning("OggS\0", 0, "a sound or film (Ogg)"),
            new Beginning("ID3", 0, "a sound (MP3)"),
            new Beginning("WAVEfmt", 8, "a sound (WAV)"),
            new Beginning("\u001f\u008b", 0, "a gzip archive"),
            new Beginning("\u00fd7zXZ\0", 0, "an xz archive"),
            new Beginning("(\u00b5/\u00fd", 0, "a Zstandard archive"),
            new Beginning("7z\u00bc\u00af\u0027\u001c", 0, "a 7z archive"),
            new Beginning("Rar!\u001a\u0007", 0, "a RAR archive"),
            new Beginning("ustar", 257, "a tar archive"),
            new Beginning("wOF2", 0, "a font"),
            new Beginning("wOFF", 0, "a font"),
            new Beginning("SQLite format 3\0", 0, "a database"),
            new Beginning("\u007fELF", 0, "a program"),
            new Beginning("\0asm", 0, "a program"));

    private static final String ZIP = "PK\u0003\u0004";

    /** What a zip file holds near its beginning, where it is more than an archive. */
    private static final List<Beginning> ZIPPED = List.of(
            new Beginning("word/", 0, "a Word document"),
            new Beginning("xl/", 0, "a spreadsheet"),
            new Beginning("ppt/", 0, "a presentation"),
            new Beginning("[Content_Types].xml", 0, "an office document"),
            new Beginning("application/vnd.oasis.opendocument", 0, "an office document"),
            new Beginning("application/epub+zip", 0, "an e-book"));

    private FileKind() {}

    /** What the file is, in words that follow “It is”; empty where it may be text. */
    static Optional<String> of(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith(ZIP)) {
            return ZIPPED.stream()
                    .filter(kind -> beginning.contains(kind.mark()))
                    .map(Beginning::name)
                    .findFirst()
                    .or(() -> Optional.of("a zip archive"));
        }
        return BEGINNINGS.stream()
                .filter(kind -> beginning.startsWith(kind.mark(), kind.at()))
                .map(Beginning::name)
                .findFirst();
    }

    /** Whether text has this many control characters by mistake; no text does that is meant for readers. */
    static boolean looksBinary(String text) {
        int end = Math.min(text.length(), LOOKED_AT);
        long controls =
                text.substring(0, end).chars().filter(FileKind::isControl).count();
        return controls * 20 > end;
    }

    /** ESC stands in ISO-2022 text; tab to carriage return are white space. */
    private static boolean isControl(int c) {
        return c < 0x20 && c != 0x1b && (c < 0x09 || c > 0x0d) || c == 0x7f;
    }

    private record Beginning(String mark, int at, String name) {}
}
