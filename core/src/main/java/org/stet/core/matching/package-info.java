/** Whether a claim was checked before: an archive of past checks, searched by a claim's words. */
package org.stet.core.matching;
