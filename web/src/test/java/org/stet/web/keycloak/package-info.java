/** A real Keycloak with the realm of {@code deploy/keycloak}, and what is tried against it. */
package org.stet.web.keycloak;
