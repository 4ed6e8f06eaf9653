/** Decides about the scripts that add claims to access tokens, and tries them out. Uses what scripts share. */
package io.keystory.command.jwtcustomizer;
