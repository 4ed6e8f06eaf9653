/** Who tells people from programs on the sign-in pages. Depends on the platform only. */
package io.keystory.events.captcha;
