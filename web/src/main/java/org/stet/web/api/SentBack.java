package org.stet.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a request: the views that may be sent back with it as they were read. Their fields that the request does not have,
 * such as an id, a version or a time, are read and ignored.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SentBack {

    /** The views. */
    Class<? extends Record>[] value();
}
