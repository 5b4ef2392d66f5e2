/** What whoever runs Stet watches: figures of the newsroom and of this node. */
package org.stet.web.watch;
