/** The right of reply: whom a fact-check concerns is asked before it goes out, and what came of it is told. */
package org.stet.workflow.reply;
