/**
 * English: cuts sentences into clauses, words each as a sentence of its own, and reads figures, times and places.
 *
 * <p>All by rules over parts of speech. A rule acts only where it is sure; where it is not, the words stay as they stand.
 */
package org.stet.core.claim.english;
