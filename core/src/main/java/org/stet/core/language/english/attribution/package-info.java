/**
 * Puts the spans of an English article together to attributions, and names who is meant in each link of a chain.
 */
package org.stet.core.language.english.attribution;
