/** The one clock, and the calendar of working time that everything with a deadline is measured by. */
package org.stet.workflow.time;
