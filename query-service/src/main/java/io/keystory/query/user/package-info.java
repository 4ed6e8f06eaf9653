/**
 * Users: their read model and the reads of {@code /api/users}. Reads the role slice's relation of users and roles, and
 * which SSO connectors there are.
 */
package io.keystory.query.user;
