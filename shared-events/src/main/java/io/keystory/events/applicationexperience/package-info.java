/** How the sign-in pages look to those who come from one application. Depends on {@code application} and {@code signinexperience}. */
package io.keystory.events.applicationexperience;
