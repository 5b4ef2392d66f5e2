/** Figures and times as values, in languages that write a comma before decimals. */
package org.stet.core.language.lexical.value;
