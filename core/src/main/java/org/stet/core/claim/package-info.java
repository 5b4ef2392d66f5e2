/**
 * Puts the parts together: an article in, an extraction of claim candidates out.
 *
 * <p>{@link org.stet.core.claim.ClaimExtractor} knows no language. It asks the {@link
 * org.stet.core.language.LanguageParts} of the article's language for sentences, attributions, statements and
 * check-worthiness, joins what is said twice, ranks, and says what was left out. English comes with the product ({@link
 * org.stet.core.language.english}). Another language, or an organisation's own model, comes as a jar on the class path whose
 * {@code META-INF/services/org.stet.core.language.LanguageParts} names a class with a public constructor without parameters.
 */
package org.stet.core.claim;
