/** The report of a fact-check with its revisions, and the approval of all that readers will see by somebody who wrote none of it. */
package org.stet.workflow.factcheck;
