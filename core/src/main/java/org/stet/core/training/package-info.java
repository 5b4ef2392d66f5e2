/** Rebuilds every shipped model from labelled data. */
package org.stet.core.training;
