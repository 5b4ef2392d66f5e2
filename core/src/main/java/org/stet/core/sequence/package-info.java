/** Labels for the tokens of a text, one after another: linear-chain models over hashed features. */
package org.stet.core.sequence;
