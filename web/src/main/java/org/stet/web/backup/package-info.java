/**
 * Backups of an installation with its own PostgreSQL: {@link org.stet.web.backup.Backup} makes one while Stet runs,
 * {@link org.stet.web.backup.Restoring} makes a data folder of one. Nothing here needs Quarkus.
 */
package org.stet.web.backup;
