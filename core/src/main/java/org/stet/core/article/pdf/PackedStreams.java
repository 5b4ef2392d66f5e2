package org.stet.core.article.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.stet.core.article.NotAnArticle;

/**
 * Measures what the packed parts of a PDF unpack to, before anything else unpacks them: a small file can hold gigabytes. Every
 * stream stands in the file by itself, with what it is packed by before it, so one walk over the bytes finds them all. Time is
 * linear in the file and in what is unpacked, which has a bound; nothing of it is kept.
 */
final class PackedStreams {

    private static final long MOST_OF_ALL = 200_000_000;
    private static final int MOST_OF_OTHER_KINDS = 100_000;
    private static final int LONGEST_DICTIONARY = 10_000;
    private static final int BUFFER = 65_536;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern DEFLATED = Pattern.compile("/(?:FlateDecode|Fl)(?![A-Za-z0-9])");
    private static final Pattern OTHERWISE = Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z0-9])");

    private final byte[] file;
    private final byte[] thrownAway = new byte[BUFFER];
    private long unpacked;

    private PackedStreams(byte[] file) {
        this.file = file;
    }

    /**
     * Looks at every stream of the file.
     *
     * @throws NotAnArticle if they unpack to more than a document of words does, or are packed more than once
     */
    static void check(byte[] file) {
        new PackedStreams(file).check();
    }

    private void check() {
        int from = 0;
        int start = next(from);
        while (start >= 0) {
            if (!follows("end", start)) {
                check(from, start);
            }
            from = start + STREAM.length;
            start = next(from);
        }
    }

    private void check(int from, int start) {
        int begin = Math.max(from, start - LONGEST_DICTIONARY);
        String dictionary = unescaped(new String(file, begin, start - begin, StandardCharsets.ISO_8859_1));
        long deflated = DEFLATED.matcher(dictionary).results().count();
        long otherwise = OTHERWISE.matcher(dictionary).results().count();
        if (deflated + otherwise > 1) {
            throw tooLarge("a part of it is packed more than once");
        }
        int data = start + STREAM.length;
        while (data < file.length && (file[data] == '\r' || file[data] == '\n')) {
            data++;
        }
        if (otherwise == 1) {
            int end = next(data);
            if ((end < 0 ? file.length : end) - data > MOST_OF_OTHER_KINDS) {
                throw tooLarge("a large part of it is packed in an old way");
            }
        }
        if (deflated == 1) {
            unpack(data);
        }
    }

    private void unpack(int data) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, data, file.length - data);
            int count = inflater.inflate(thrownAway);
            while (count > 0) {
                unpacked += count;
                if (unpacked > MOST_OF_ALL) {
                    throw tooLarge("it unpacks to more than %,d MB".formatted(MOST_OF_ALL / 1_000_000));
                }
                count = inflater.inflate(thrownAway);
            }
        } catch (DataFormatException broken) {
            // what cannot be unpacked here cannot be unpacked by anybody
        } finally {
            inflater.end();
        }
    }

    private int next(int from) {
        for (int i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == STREAM[0] && matches(STREAM, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean follows(String word, int at) {
        byte[] before = word.getBytes(StandardCharsets.US_ASCII);
        return at >= before.length && matches(before, at - before.length);
    }

    private boolean matches(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (file[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** A name may write any of its letters as a number. */
    private static String unescaped(String dictionary) {
        Matcher escaped = ESCAPED.matcher(dictionary);
        return escaped.replaceAll(
                letter -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }

    private static NotAnArticle tooLarge(String why) {
        return new NotAnArticle(NotAnArticle.Reason.TOO_LARGE, "The PDF was not read: " + why + ".");
    }
}
