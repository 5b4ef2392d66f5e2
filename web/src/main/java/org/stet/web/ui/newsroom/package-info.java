/** Pages by which administrators say how the newsroom shows itself. */
package org.stet.web.ui.newsroom;
