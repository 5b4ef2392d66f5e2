/** What the tests of this module stand on: the database, the cast, the journeys of claims, and races. */
package org.stet.workflow.test;
