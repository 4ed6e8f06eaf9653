/** What whoever presents a token has to prove to hold beside it. Depends on {@code jose} and {@code token}. */
package io.keystory.platform.possession;
