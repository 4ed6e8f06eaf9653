/** Decides about how the sign-in pages look to those who come from one application. Uses {@code signinexperience} for what looks can be. */
package io.keystory.command.applicationexperience;
