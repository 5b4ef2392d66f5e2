/** What a fact-check is as schema.org's ClaimReview, and whether programs that read it will take it. */
package org.stet.workflow.claimreview;
