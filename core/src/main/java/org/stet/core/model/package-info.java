/** Files that hold models, with the version and digest by which an extraction names them. */
package org.stet.core.model;
