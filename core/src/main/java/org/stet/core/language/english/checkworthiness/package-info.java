/**
 * What is worth checking in English: signals by rules, and the models of this distribution that weigh them.
 */
package org.stet.core.language.english.checkworthiness;
