/** How often somebody may ask, counted for all nodes together. */
package org.stet.workflow.limit;
