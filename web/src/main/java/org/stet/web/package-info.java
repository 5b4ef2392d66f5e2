/** The application: where Stet starts. Resources, pages, errors and security have their own packages; rules live in workflow. */
package org.stet.web;
