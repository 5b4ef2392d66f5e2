/**
 * Cuts English sentences into clauses that state one thing each, words them to stand alone, and compares the headline
 * with the body. A rule acts only where it is sure; where it is not, the words stay as they stand.
 */
package org.stet.core.language.english.statement;
