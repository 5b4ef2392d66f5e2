package org.stet.workflow.article;

import java.util.Optional;
import java.util.UUID;

/**
 * What a list names an article by, without its text.
 *
 * @param id the article's id
 * @param title its headline; where it has none, its first words
 * @param url its address
 */
public record ArticleHead(UUID id, String title, Optional<String> url) {}
