/** The pages of the archive: what other publishers checked, their files, and what their ratings mean here. */
package org.stet.web.ui.archive;
