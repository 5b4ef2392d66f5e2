/**
 * Proof for readers: what was approved and published, with the entries of the record and a signed checkpoint that they are
 * under, in one file that anybody can verify without Stet's database.
 */
package org.stet.workflow.proof;
