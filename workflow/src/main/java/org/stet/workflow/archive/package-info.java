/**
 * The archive of what other publishers checked: imported from their files, searched, and with what their ratings mean on the
 * newsroom's own scales.
 */
package org.stet.workflow.archive;
