/** Texts that must go by somebody's order: found wherever they stand, erased everywhere at once, and said to be. */
package org.stet.workflow.erasure;
