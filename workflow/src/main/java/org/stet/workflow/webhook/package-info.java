/**
 * Webhooks: events posted to programs elsewhere, as Standard Webhooks has it. A consumer of events writes down what is to be
 * posted to whom, once; the sender posts it, in each claim's order, until the receiver has taken it.
 */
package org.stet.workflow.webhook;
