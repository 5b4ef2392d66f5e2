package org.stet.web.site.image;

import org.stet.workflow.desk.Rating;

/**
 * What is on the picture of a fact-check; the same words give the same picture.
 *
 * @param newsroom whose it is
 * @param claim the claim
 * @param rating what was found, in words; of one that was retracted, that it was
 * @param tone which way the rating points
 */
public record Picture(String newsroom, String claim, String rating, Rating.Tone tone) {}
