/** How long a piece of work may take before it is given up. */
package org.stet.core.deadline;
