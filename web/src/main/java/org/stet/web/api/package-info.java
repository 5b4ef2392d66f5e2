/**
 * The REST API: a resource parses, calls one method of workflow, and renders a view. What may be done, and by whom, is
 * decided in workflow; the roles named here close the door earlier, they open none.
 */
package org.stet.web.api;
