/** Searching: how words are folded, and which conditions they are in SQL. The rows that are searched are kept by triggers. */
package org.stet.workflow.search;
