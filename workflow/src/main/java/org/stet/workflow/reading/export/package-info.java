/** Rows of the newsroom for programs elsewhere: read page by page, each desk for those who may, and nothing that is sealed. */
package org.stet.workflow.reading.export;
