package org.stet.core.encoder;

/**
 * What the encoder made of a sentence in its surroundings.
 *
 * @param mean the mean of the last layer over its pieces, for further heads
 * @param checkworthiness the calibrated probability, 0 to 1, that a fact-checker would want it checked
 * @param threshold the probability from which on it counts as worth a check
 */
public record Reading(float[] mean, double checkworthiness, double threshold) {}
