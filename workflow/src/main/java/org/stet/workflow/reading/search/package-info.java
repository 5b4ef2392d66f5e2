/** One search over claims, articles, reports and evidence, which says where the words were found; never in what is sealed. */
package org.stet.workflow.reading.search;
