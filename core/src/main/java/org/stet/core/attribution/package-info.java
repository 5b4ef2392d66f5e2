/**
 * Who says what: source, cue and content spans, the chain from the page back to the origin, kinds of source, hedges.
 */
package org.stet.core.attribution;
