/** The sign-in experience: what people see and must do when they sign in or register. Depends on the platform only. */
package io.keystory.events.signinexperience;
