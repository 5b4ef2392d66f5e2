/**
 * What a statement of an English news article is worth to a fact-checker, by what a reader can see in it and what the encoder
 * made of it, and the order that keeps likenesses apart.
 */
package org.stet.core.language.english.worth;
