/**
 * Does one thing with many claims: a job, item by item, by the rules of the single action. What is left of it is in the
 * database, so that any node goes on where another one stopped.
 */
package org.stet.workflow.job;
