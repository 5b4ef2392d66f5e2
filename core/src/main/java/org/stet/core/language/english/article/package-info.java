/**
 * An article as the English rules read it: its sentences tagged, its entities, its turns.
 */
package org.stet.core.language.english.article;
