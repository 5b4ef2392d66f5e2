/** Clocks: how long claims are where they are, in the desk's working time; warnings before it is over, escalation after. */
package org.stet.workflow.deadline;
