/**
 * Figures of how desks work, over a chosen time: counted from what everybody may see, so that sealed work moves none of them.
 */
package org.stet.workflow.reading.dashboard;
