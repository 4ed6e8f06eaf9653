/**
 * What messages say where nobody wrote a template: words in each language of the sign-in pages, one file each, and the
 * form that they take in e-mails and SMS. Knows no settings and sends nothing.
 */
package io.keystory.command.message.words;
