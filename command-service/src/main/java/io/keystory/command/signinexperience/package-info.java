/** Decides about: the sign-in experience: what people see and must do when they sign in or register. */
package io.keystory.command.signinexperience;
