/** The guides, as pages of the application. */
package org.stet.web.ui.help;
