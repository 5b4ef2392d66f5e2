/** What is done with an article as a whole: its details are amended, it is withdrawn. */
package org.stet.web.ui.article;
