/** Appends events in groups, with what is staged beside them, in one transaction. */
package io.keystory.store.append;
