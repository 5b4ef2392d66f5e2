/**
 * What an article states, in any language: each statement with its wording, who says it, and its figures, times and
 * places as values.
 */
package org.stet.core.statement;
