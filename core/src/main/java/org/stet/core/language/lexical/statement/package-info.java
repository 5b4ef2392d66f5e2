/** What sentences state, and how it is worded to stand alone. */
package org.stet.core.language.lexical.statement;
