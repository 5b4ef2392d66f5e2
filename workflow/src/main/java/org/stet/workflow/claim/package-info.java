/**
 * The claim and its way: {@link org.stet.workflow.claim.ClaimState}, the table of
 * {@link org.stet.workflow.claim.Transition}s, the guards, and {@link org.stet.workflow.claim.ClaimLifecycle}, through
 * which every change of a claim goes.
 */
package org.stet.workflow.claim;
