/**
 * Applications, the clients of the OpenID Provider, and their secrets. Depends on the
 * platform and on {@code resource}, {@code role}, {@code organizationtemplate} and {@code signingkey}.
 */
package io.keystory.events.application;
