/** The log under load on a PostgreSQL that waits for the disk, beside Axon's own JDBC engine: {@code ./benchmarks/log}. */
package io.keystory.benchmarks.log;
