/**
 * Finds the sources, cues and contents of an English article one by one, with the encoder or with a model over hashed
 * features.
 */
package org.stet.core.language.english.span;
