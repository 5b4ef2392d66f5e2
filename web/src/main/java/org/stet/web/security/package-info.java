/** Who is asking, and what every answer carries: sign-in and sign-out, the API's credentials, headers, requests from elsewhere. */
package org.stet.web.security;
