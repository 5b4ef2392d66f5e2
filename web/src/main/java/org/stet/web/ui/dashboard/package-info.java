/** The dashboard: figures of desks as charts that the server draws, each with its table and its file. */
package org.stet.web.ui.dashboard;
