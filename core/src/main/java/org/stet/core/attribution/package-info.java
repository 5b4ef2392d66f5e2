/**
 * Who says what, in any language: source, cue and content, the chain from the page back to the origin, kinds of source,
 * and what stands in quotation marks. How a language finds them is in its own package.
 */
package org.stet.core.attribution;
