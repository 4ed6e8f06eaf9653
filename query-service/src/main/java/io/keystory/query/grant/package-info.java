/** Grants, what users allowed applications: the read model and the reads of {@code /api/users/{id}/grants}. */
package io.keystory.query.grant;
