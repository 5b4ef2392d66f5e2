package org.stet.web.site.image;

import org.stet.workflow.desk.Rating;

/**
 * What is on the picture of a fact-check; the same words give the same picture.
 *
 * @param newsroom whose it is
 * @param claim the claim
 * @param rating what was found, in words; of one that was retracted, that it was
 * @param tone which way the rating points
 * @param colour the newsroom's colour, as {@code #rrggbb}; empty where it has none
 * @param logo the hash of the newsroom's logo, which stands in the place of its name; empty where it has none
 */
public record Picture(String newsroom, String claim, String rating, Rating.Tone tone, String colour, String logo) {}
