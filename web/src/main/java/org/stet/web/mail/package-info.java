/** Sends mails: what people are told, and links by which they confirm an address. */
package org.stet.web.mail;
