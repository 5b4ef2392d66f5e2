/** Puts into words what workflow gives as data, the same for pages and for programs. */
package org.stet.web.wording;
