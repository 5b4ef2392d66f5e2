/** Who says what, by word lists and word order. */
package org.stet.core.language.lexical.attribution;
