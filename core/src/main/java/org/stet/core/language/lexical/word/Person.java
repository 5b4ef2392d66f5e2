package org.stet.core.language.lexical.word;

/**
 * A person whom an article names in full.
 *
 * @param name first name and last name
 * @param description what the article says of them before or behind the name; may be empty
 * @param official whether they hold an office
 */
public record Person(String name, String description, boolean official) {}
