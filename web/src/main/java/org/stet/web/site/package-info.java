/** What readers and machines see without signing in: fact-checks with every version, ClaimReview, the corrections. */
package org.stet.web.site;
