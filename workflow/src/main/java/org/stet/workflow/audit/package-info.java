/**
 * The record of every change: entries chained by hash within their subject, gathered into signed checkpoints, verified
 * from the first to the last.
 */
package org.stet.workflow.audit;
