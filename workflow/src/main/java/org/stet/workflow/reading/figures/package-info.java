/**
 * Figures for whoever runs an installation: how much waits, and for how long. One statement counts them all, and nothing that
 * is sealed moves any of them.
 */
package org.stet.workflow.reading.figures;
