package org.stet.core.article.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Mends JSON as pages write it by hand: commas that are missing or too many, quotation marks inside strings, an end that
 * was cut off. One pass, in linear time; what else is wrong with it stays.
 */
final class MendedJson {

    private final String json;
    private final StringBuilder mended;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    /** The last sign that was written; a letter stands for a whole value. */
    private char last = '[';

    private MendedJson(String json) {
        this.json = json;
        this.mended = new StringBuilder(json.length() + 16);
    }

    /** The first value in the text, mended. */
    static String of(String json) {
        return new MendedJson(json).mend();
    }

    private String mend() {
        boolean ended = false;
        while (at < json.length() && !ended) {
            char c = json.charAt(at);
            switch (c) {
                case '"' -> string();
                case '{', '[' -> open(c);
                case '}', ']' -> close();
                case ',', ':' -> sign(c);
                default -> other(c);
            }
            ended = open.isEmpty() && last == 'v';
        }
        if (last == ':') {
            mended.append("null");
        }
        while (!open.isEmpty()) {
            mended.append(open.pop());
        }
        return mended.toString();
    }

    private void value() {
        if (last == 'v') {
            mended.append(',');
        }
        last = 'v';
    }

    private void string() {
        value();
        mended.append('"');
        for (at++; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '\\' && at + 1 < json.length()) {
                mended.append(c).append(json.charAt(++at));
            } else if (c == '"' && isEnd()) {
                break;
            } else {
                mended.append(c == '"' ? "\\\"" : String.valueOf(c));
            }
        }
        mended.append('"');
        at++;
    }

    /** A quotation mark ends a string where something of JSON's comes next. */
    private boolean isEnd() {
        int next = at + 1;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        return next == json.length()
                || ",:}]".indexOf(json.charAt(next)) >= 0
                || json.charAt(next) == '"' && next > at + 1;
    }

    private void open(char bracket) {
        value();
        mended.append(bracket);
        open.push(bracket == '{' ? '}' : ']');
        last = bracket;
        at++;
    }

    private void close() {
        if (!open.isEmpty()) {
            mended.append(last == ':' ? "null" : "").append(open.pop());
        }
        last = 'v';
        at++;
    }

    private void sign(char sign) {
        if (last == 'v') {
            mended.append(sign);
            last = sign;
        }
        at++;
    }

    private void other(char c) {
        if (Character.isWhitespace(c)) {
            mended.append(c);
            at++;
            return;
        }
        value();
        while (at < json.length() && " \t\r\n,:{}[]\"".indexOf(json.charAt(at)) < 0) {
            mended.append(json.charAt(at));
            at++;
        }
    }
}
