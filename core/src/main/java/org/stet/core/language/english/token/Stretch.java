package org.stet.core.language.english.token;

/**
 * A run of tokens of one sentence, end-exclusive.
 *
 * @param from the first token
 * @param to the place after the last
 */
public record Stretch(int from, int to) {}
