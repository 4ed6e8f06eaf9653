/** What e-mails say: the read model, and the reads of {@code /api/email-templates}. */
package io.keystory.query.emailtemplate;
