/** How far read models have come. */
package io.keystory.store.progress;
