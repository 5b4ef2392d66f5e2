/** French: its words, figures and times. */
package org.stet.core.language.french;
