/** Everything that is not a plain success: {@link org.stet.web.error.ErrorAnswers} turns it into a page or a problem, by path. */
package org.stet.web.error;
