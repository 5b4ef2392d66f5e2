/** A directory of people outside Stet, such as Keycloak's: who is in it, and what follows when somebody leaves. */
package org.stet.workflow.directory;
