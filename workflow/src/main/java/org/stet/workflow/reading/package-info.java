/** What one person may see of claims, read together for pages and API alike. */
package org.stet.workflow.reading;
