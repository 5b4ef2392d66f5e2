/** Whether a sentence is worth checking: a score with reasons, opinion or fact, and the types of claim. */
package org.stet.core.checkworthiness;
