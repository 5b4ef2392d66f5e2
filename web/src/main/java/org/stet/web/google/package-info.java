/**
 * The published fact-checks in the shape of Google's Fact Check Tools API, so that a client of that API reads from Stet by another
 * address: the same parameters, the same answers, the same errors.
 */
package org.stet.web.google;
