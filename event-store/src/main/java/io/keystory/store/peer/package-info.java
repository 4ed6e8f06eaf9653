/** The processes that work on one log, and what they tell each other. */
package io.keystory.store.peer;
