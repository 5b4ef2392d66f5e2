/**
 * Figures, times and places in English as values: numbers with units, days, countries.
 */
package org.stet.core.language.english.value;
