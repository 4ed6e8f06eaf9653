/** Messages to people: that they were ordered, and what became of them. Depends on the platform and on {@code connector}. */
package io.keystory.events.message;
