/** German: its words, its noun phrases, and reported speech by the mood of the verb. */
package org.stet.core.language.german;
