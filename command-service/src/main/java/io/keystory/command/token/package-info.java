/** Tokens that administrators hand out. Depends on the user slice's events and the token store. */
package io.keystory.command.token;
