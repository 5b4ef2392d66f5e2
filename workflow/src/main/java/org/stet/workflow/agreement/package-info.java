/**
 * How well reviewers agree who judge without knowing of each other. Counted are only verdicts that have been opened, as they
 * were when they were opened first.
 */
package org.stet.workflow.agreement;
