/** Events as JSON, personal fields encrypted, and back. */
package io.keystory.store.format;
