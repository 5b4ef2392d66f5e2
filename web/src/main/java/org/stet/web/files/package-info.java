/** Files of evidence as they come in and go out, for pages and the API alike. */
package org.stet.web.files;
