/** Decides about: applications, the clients of the OpenID Provider, and their secrets. */
package io.keystory.command.application;
