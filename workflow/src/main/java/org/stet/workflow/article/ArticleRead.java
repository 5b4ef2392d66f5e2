package org.stet.workflow.article;

import java.time.Duration;

/**
 * An article was read for claims; whether it is stored is not known yet.
 *
 * @param took how long that took
 */
public record ArticleRead(Duration took) {}
