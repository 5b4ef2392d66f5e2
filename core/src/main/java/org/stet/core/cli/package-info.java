/** The {@code stet} command line: JSON Lines in, JSON Lines out. */
package org.stet.core.cli;
