/** The page of what somebody follows, and the buttons that follow a claim or a desk. */
package org.stet.web.ui.following;
