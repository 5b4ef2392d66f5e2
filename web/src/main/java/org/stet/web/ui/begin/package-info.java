/** The first steps of a new installation. */
package org.stet.web.ui.begin;
