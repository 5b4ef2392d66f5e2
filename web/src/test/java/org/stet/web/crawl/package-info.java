/** A newsroom with a claim in every situation, and a walk through all its pages as every kind of person. */
package org.stet.web.crawl;
