/**
 * The newsroom's own settings, as administrators set them in a page: its name, logo, colours, addresses. One row for all nodes;
 * what nobody has set there comes from the environment.
 */
package org.stet.workflow.newsroom;
