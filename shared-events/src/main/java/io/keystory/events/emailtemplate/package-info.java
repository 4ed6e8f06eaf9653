/** What e-mails say, by language and purpose. Depends on the platform and on {@code message}. */
package io.keystory.events.emailtemplate;
