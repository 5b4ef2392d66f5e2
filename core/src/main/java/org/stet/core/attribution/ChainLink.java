package org.stet.core.attribution;

/**
 * One link of the chain through which a claim reached the page.
 *
 * @param name the source as a reader would name it: "Asharq al-Awsat", "Syrian opposition sources"
 * @param kind what kind of source it is
 * @param cue how it passed the claim on: "said", "told", "citing"; empty for the page itself
 */
public record ChainLink(String name, SourceKind kind, String cue) {}
