/** Reads the log: by stream, by position, by filter, in bulk, and from memory. */
package io.keystory.store.read;
