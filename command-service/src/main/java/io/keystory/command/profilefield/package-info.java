/** Decides about what people are asked about themselves, and about what they answer. Uses {@code signinexperience} for what is asked at registration. */
package io.keystory.command.profilefield;
