/** The page that searches everything, which every page leads to. */
package org.stet.web.ui.search;
