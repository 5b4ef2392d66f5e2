/** Files that are exported: JSON Lines, CSV, and archives of them with a manifest; written as they are read. */
package org.stet.web.export;
