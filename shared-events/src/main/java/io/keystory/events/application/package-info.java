/**
 * Applications, the clients of the OpenID Provider, and their secrets. Depends on the
 * platform and on {@code resource}, {@code role} and {@code signingkey}.
 */
package io.keystory.events.application;
