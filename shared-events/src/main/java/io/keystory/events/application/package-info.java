/** Applications, the clients of the OpenID Provider, and their secrets. Depends on the platform, on {@code resource} and on {@code role}. */
package io.keystory.events.application;
