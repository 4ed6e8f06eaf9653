/**
 * Decides about: messages to people. One is ordered together with what it is about, waits in the vault, and is handed
 * to the connector for its channel by a courier of its own; where there is none it is kept for the console.
 */
package io.keystory.command.message;
