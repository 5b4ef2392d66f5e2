/**
 * The encoder: a small transformer that reads an article once and gives the tags for who says what, the scores of every
 * sentence and a vector for each. It knows words, windows and tags; what they mean is for the packages that use it.
 */
package org.stet.core.encoder;
