/** The one clock. */
package org.stet.workflow.time;
