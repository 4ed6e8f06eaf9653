/**
 * Clients that register themselves: under which policy, and with which tokens. Depends on the platform and on
 * {@code application}.
 */
package io.keystory.events.clientregistration;
