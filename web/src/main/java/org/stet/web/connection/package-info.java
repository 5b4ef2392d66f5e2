/**
 * What comes in before anybody looks at what it means: connections and how long one may take, heads that say two things at
 * once, bodies and how large they may be. Whoever sends slowly holds a connection, never a thread.
 */
package org.stet.web.connection;
