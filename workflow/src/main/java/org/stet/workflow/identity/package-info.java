/** Who is acting: people with local accounts, their roles, and the {@link org.stet.workflow.identity.Actor} of a change. */
package org.stet.workflow.identity;
