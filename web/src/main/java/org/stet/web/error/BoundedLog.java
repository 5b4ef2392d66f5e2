package org.stet.web.error;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Makes every line of the log safe to read, whoever writes it: what came from outside begins no line of its own, no
 * control character is left, and no entry is longer than a page, however long the story of a failure is.
 */
@LoggingFilter(name = "bounded")
public final class BoundedLog implements Filter {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_REASON = 500;

    private final PatternFormatter message = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord record) {
            record.setParameters(cleaned(record.getParameters()));
            record.setMessage(bounded(message.format(record), LONGEST_MESSAGE), ExtLogRecord.FormatStyle.NO_FORMAT);
            if (record.getThrown() != null) {
                record.setThrown(Told.of(record.getThrown()));
            }
        }
        return true;
    }

    private static Object[] cleaned(Object[] parameters) {
        if (parameters == null) {
            return null;
        }
        Object[] cleaned = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            boolean harmless = parameters[i] == null
                    || parameters[i] instanceof Number
                    || parameters[i] instanceof Boolean
                    || parameters[i] instanceof Character;
            cleaned[i] = harmless
                    ? parameters[i]
                    : bounded(String.valueOf(parameters[i]).replace("\n", "\\n"), LONGEST_MESSAGE);
        }
        return cleaned;
    }

    /** At most so long, without control characters, each line after the first set in. */
    private static String bounded(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder bounded = new StringBuilder(Math.min(text.length(), longest) + 32);
        for (int i = 0; i < text.length() && bounded.length() < longest; i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                bounded.append("\n    ");
            } else if (isUnsafe(letter)) {
                bounded.append(String.format("\\u%04x", (int) letter));
            } else {
                bounded.append(letter);
            }
        }
        return bounded.length() < longest
                ? bounded.toString()
                : bounded.append(" …").toString();
    }

    /** Control characters, and those that turn the direction of what follows. */
    private static boolean isUnsafe(char letter) {
        return (Character.isISOControl(letter) && letter != '\t')
                || letter == '\u2028'
                || letter == '\u2029'
                || (letter >= '\u202a' && letter <= '\u202e')
                || (letter >= '\u2066' && letter <= '\u2069');
    }

    /** A failure as the log tells it: its causes, of each the beginning of its way, and where it went through Stet. */
    private static final class Told extends Throwable {

        private static final long serialVersionUID = 1;
        private static final int MOST_CAUSES = 4;
        private static final int FIRST_FRAMES = 10;
        private static final int MOST_FRAMES = 24;

        private final String line;

        private Told(Throwable failure, Told cause) {
            super(null, cause, false, true);
            this.line = failure.getClass().getName()
                    + (failure.getMessage() == null ? "" : ": " + bounded(failure.getMessage(), LONGEST_REASON));
            setStackTrace(frames(failure.getStackTrace()));
        }

        /** The failure with its nearest causes and the root of them all. */
        static Told of(Throwable failure) {
            List<Throwable> chain = new ArrayList<>();
            for (Throwable cause = failure; cause != null && chain.size() < 50; cause = cause.getCause()) {
                chain.add(cause);
            }
            Told told = null;
            for (int i = chain.size() - 1; i >= 0; i--) {
                if (i < MOST_CAUSES - 1 || i == chain.size() - 1) {
                    told = new Told(chain.get(i), told);
                }
            }
            return told;
        }

        private static StackTraceElement[] frames(StackTraceElement[] all) {
            List<StackTraceElement> kept = new ArrayList<>();
            for (int i = 0; i < all.length && kept.size() < MOST_FRAMES; i++) {
                if (i < FIRST_FRAMES || all[i].getClassName().startsWith("org.stet.")) {
                    kept.add(all[i]);
                }
            }
            return kept.toArray(StackTraceElement[]::new);
        }

        @Override
        public String toString() {
            return line;
        }
    }
}
