/** What the public sees: a fact-check's versions, its corrections, its retraction. */
package org.stet.workflow.publication;
