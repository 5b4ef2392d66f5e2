/**
 * Starting and stopping: the data folder that one Stet holds, the secrets it makes for itself, the PostgreSQL it brings
 * along, and the few lines it prints. Everything here but {@link org.stet.web.start.StetApplication} runs before Quarkus.
 */
package org.stet.web.start;
