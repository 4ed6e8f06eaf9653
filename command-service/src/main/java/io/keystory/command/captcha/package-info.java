/** Decides about who tells people from programs, and asks them. Uses {@code signinexperience} for whether to ask. */
package io.keystory.command.captcha;
