/** Sessions of users: the read model and the reads of {@code /api/users/{id}/sessions}. */
package io.keystory.query.session;
