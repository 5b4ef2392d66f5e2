package org.stet.core.matching;

/**
 * An archived claim that may be the one asked for.
 *
 * @param id the archive's name for it
 * @param score how well it fits; comparable only between the matches of one question
 */
public record Match(String id, double score) {}
