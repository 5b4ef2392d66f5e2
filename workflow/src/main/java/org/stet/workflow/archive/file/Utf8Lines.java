package org.stet.workflow.archive.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a text in UTF-8, each within bounds. */
final class Utf8Lines {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader reader;
    private final int longest;
    private long number;

    Utf8Lines(InputStream in, int longest) {
        this.reader = reader(in);
        this.longest = longest;
    }

    /** Characters of a stream in which bytes that are no UTF-8 are an error. */
    static Reader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text the text; cut where it is too long
     * @param whole whether that is all of it
     */
    record Line(long number, String text, boolean whole) {}

    /**
     * The next line; empty at the end.
     *
     * @throws CharacterCodingException if the bytes are no UTF-8
     */
    Optional<Line> next() throws CharacterCodingException {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        try {
            int read = reader.read();
            if (read < 0) {
                return Optional.empty();
            }
            number++;
            while (read >= 0 && read != '\n') {
                if (text.length() >= longest) {
                    whole = false;
                } else if (read != '\r' && !(read == BYTE_ORDER_MARK && number == 1 && text.isEmpty())) {
                    text.append((char) read);
                }
                read = reader.read();
            }
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Optional.of(new Line(number, text.toString(), whole));
    }

    /** The number of the line that was read last. */
    long number() {
        return number;
    }
}
