/** What people who work on a claim say to each other about it, its evidence and its report. */
package org.stet.workflow.comment;
