package org.stet.core.language.lexical.attribution;

/**
 * A verb of speech in a sentence, by the numbers of its words.
 *
 * @param start its first word
 * @param end the word behind its first part
 * @param second its second part, or -1 where it has none
 * @param subject a pronoun inside it ("a-t-il déclaré"), or -1
 */
record Cue(int start, int end, int second, int subject) {

    boolean inTwo() {
        return second >= 0;
    }

    /** The word behind the whole verb. */
    int last() {
        return Math.max(end, second + 1);
    }
}
