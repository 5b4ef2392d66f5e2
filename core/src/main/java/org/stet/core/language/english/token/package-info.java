/**
 * The words of an English sentence with their parts of speech, and the forms of verbs.
 */
package org.stet.core.language.english.token;
