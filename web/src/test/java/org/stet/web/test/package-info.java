/** What the tests of this module stand on: the database, the accounts, the browser. */
package org.stet.web.test;
