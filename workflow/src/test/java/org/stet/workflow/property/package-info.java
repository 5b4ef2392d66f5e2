/** Random people do random things at once, and what always has to hold is asked of the database itself. */
package org.stet.workflow.property;
