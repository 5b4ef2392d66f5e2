/** What readers ask, and what editors answer: the forms for readers, and the pages for editors. */
package org.stet.web.ui.reader;
