/**
 * How a language is read: the parts that {@link org.stet.core.claim.ClaimExtractor} asks for. Each language has a package
 * of its own below this one; English is {@link org.stet.core.language.english}.
 */
package org.stet.core.language;
