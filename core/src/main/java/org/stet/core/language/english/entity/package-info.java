/**
 * Who and what an English article names: full and short names, descriptions, roles, genders, kinds of source.
 */
package org.stet.core.language.english.entity;
