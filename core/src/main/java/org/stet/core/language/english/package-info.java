/**
 * English, as this distribution reads it: the parts of the language, each in a package below. All but the taggers and
 * the models of check-worthiness are rules over parts of speech.
 */
package org.stet.core.language.english;
