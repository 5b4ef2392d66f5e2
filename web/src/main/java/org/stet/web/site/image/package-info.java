/** Fact-checks as pictures, for sites and programs that show a link with one. */
package org.stet.web.site.image;
