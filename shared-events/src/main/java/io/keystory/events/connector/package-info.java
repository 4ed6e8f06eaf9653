/** Connectors: what messages are sent through, and whom people sign in with elsewhere. Depends on the platform only. */
package io.keystory.events.connector;
