package org.stet.core.attribution;

/**
 * A run of tokens of one sentence, end-exclusive.
 *
 * @param from the first token
 * @param to the place after the last
 */
record Stretch(int from, int to) {}
