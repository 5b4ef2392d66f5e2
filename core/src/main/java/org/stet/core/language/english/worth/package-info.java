/**
 * What a statement of an English news article is worth to a fact-checker: a logistic regression over what a reader can see
 * in it and what the encoder made of it, fitted on annotated articles, and the order that keeps likenesses apart.
 */
package org.stet.core.language.english.worth;
