/**
 * How a language is read by word lists, quotation marks and the shape of its noun phrases: what German, French and Spanish
 * have in common. The lists and what is a language's own are in its package.
 */
package org.stet.core.language.lexical;
