package org.stet.workflow.newsroom;

/**
 * The newsroom's colour, as text can be read in it.
 *
 * @param light on light pages, as {@code #rrggbb}
 * @param dark on dark pages
 */
public record Colours(String light, String dark) {}
