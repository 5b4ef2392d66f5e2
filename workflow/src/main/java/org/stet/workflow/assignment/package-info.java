/** Who checks which claim: assigning, taking, declining, releasing. */
package org.stet.workflow.assignment;
