/** Decides about: what e-mails say, by language and purpose. */
package io.keystory.command.emailtemplate;
