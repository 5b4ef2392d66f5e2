/** The workflow module. */
package org.stet.workflow;
