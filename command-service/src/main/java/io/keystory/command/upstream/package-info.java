/** People who sign in elsewhere: Keystory as a client of another identity provider. Depends on no other slice. */
package io.keystory.command.upstream;
