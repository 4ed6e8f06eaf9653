/**
 * Roles, who has them and which scopes they give: read models and reads of {@code /api/roles} and of the roles of users
 * and applications. Uses the lists of the user and application slices.
 */
package io.keystory.query.role;
