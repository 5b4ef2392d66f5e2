/** Everything about one claim that one person may see, read together for page and API alike. */
package org.stet.workflow.claimfile;
