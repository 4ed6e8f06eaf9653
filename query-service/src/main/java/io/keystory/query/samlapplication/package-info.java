/**
 * SAML applications: the read model of what they are beside applications, and the reads of {@code /api/saml-applications}.
 * Uses {@code application}, since each is one and is shown as one.
 */
package io.keystory.query.samlapplication;
