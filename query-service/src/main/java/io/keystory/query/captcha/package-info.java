/** Who tells people from programs: the read model, and the read of {@code /api/captcha-provider}. */
package io.keystory.query.captcha;
