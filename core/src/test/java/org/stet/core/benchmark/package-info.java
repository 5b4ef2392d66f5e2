/** How fast and how well the reader reads, beside its peers on the same pages in the same run; see docs/benchmarks.md. */
package org.stet.core.benchmark;
