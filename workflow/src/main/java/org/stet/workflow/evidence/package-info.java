/** The evidence ledger: what was found for and against a claim, and where. */
package org.stet.workflow.evidence;
