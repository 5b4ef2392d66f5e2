/** The page from which files are exported. */
package org.stet.web.ui.export;
