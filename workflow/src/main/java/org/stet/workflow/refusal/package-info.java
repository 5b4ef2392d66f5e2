/** The ways in which workflow says no; the web module turns each into a problem or a page, in one place. */
package org.stet.workflow.refusal;
