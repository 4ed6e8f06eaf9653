/**
 * Requests that Keystory sends to addresses that others named: documents of clients, notices to applications, messages
 * through mail servers and services. They reach
 * public addresses and those an operator allowed, follow nothing, and end in time.
 */
package io.keystory.platform.outbound;
