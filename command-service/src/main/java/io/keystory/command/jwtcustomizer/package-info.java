/** Decides about the scripts that add claims to access tokens, and tries them out. */
package io.keystory.command.jwtcustomizer;
