/** How a client speaks to the OpenID Provider: what it registers of itself, and the rules that it keeps to. */
package io.keystory.events.application.protocol;
