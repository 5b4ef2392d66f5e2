/** Tells people in the product that something waits for them or came of what they did. */
package org.stet.workflow.notification;
