/** What an empty installation starts with: accounts, desks, and a few articles to try Stet on. */
package org.stet.workflow.demonstration;
