/** The partitions of the log, and how those of activity are moved out of it. */
package io.keystory.store.archive;
