/**
 * The pages' common ground: the frame around every page, the values that the tags in {@code templates/tags} take, and the
 * shell's own pages. A page is a resource with nested {@code @CheckedTemplate}s and a message bundle of its own area.
 */
package org.stet.web.ui;
