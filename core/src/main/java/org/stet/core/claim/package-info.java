/** Puts the parts together: an article in, an extraction of claim candidates out. */
package org.stet.core.claim;
