package org.stet.workflow.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity's column that holds words of people or of articles: they can be erased, and the notice of the erasure then
 * stands in their place. The table {@code erasable_text} of the database has a row for each.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Erasable {}
