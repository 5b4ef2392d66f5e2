/** What open pages are told at once: that something happened, who else is here, how much is unread. */
package org.stet.web.live;
