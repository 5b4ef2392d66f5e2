/** From a text to its sentences, each a span of that very text: nothing is rewritten. */
package org.stet.core.sentence;
