/** The words of a sentence, what word lists say of them, noun phrases, and the people whom an article names. */
package org.stet.core.language.lexical.word;
