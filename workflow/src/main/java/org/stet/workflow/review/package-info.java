/** Sealed verdicts: each reviewer's review, the opening once all are in, and adjudication where they differ. */
package org.stet.workflow.review;
