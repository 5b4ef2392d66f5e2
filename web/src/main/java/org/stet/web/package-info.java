/** The web module. */
package org.stet.web;
