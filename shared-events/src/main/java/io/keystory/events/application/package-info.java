/** Applications, the clients of the OpenID Provider, and their secrets. Depends on the platform and on {@code role}. */
package io.keystory.events.application;
