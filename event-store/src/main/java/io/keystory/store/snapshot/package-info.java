/** What folds have made of long streams, kept so that reading them is quick. */
package io.keystory.store.snapshot;
