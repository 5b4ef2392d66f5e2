/** Readers' search: fact-checks by words, speaker, rating, topic, language and date, with the words marked that were found. */
package org.stet.web.search;
