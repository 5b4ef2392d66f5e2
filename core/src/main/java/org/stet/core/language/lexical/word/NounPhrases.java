package org.stet.core.language.lexical.word;

/** Finds where noun phrases end in a language: what may be the source of something said. */
public interface NounPhrases {

    /**
     * Where the noun phrase ends that begins at a word.
     *
     * @param start the number of its first word
     * @param limit the number of the word before which it ends at the latest
     * @return the number of the word behind it; {@code start} if no noun phrase begins there
     */
    int end(Words words, int start, int limit);
}
