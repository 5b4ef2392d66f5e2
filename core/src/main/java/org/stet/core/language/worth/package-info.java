/**
 * What the ranking of news sees in a statement, and the weights by which it ranks, for every language: what only English
 * shows, or the encoder, has weights of its own.
 */
package org.stet.core.language.worth;
