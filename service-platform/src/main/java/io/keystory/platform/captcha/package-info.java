/** The captcha provider as administrators see it. */
package io.keystory.platform.captcha;
