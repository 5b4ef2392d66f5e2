/** The report of a fact-check: its revisions, and the approval of exactly one of them by somebody who wrote none of it. */
package org.stet.workflow.factcheck;
