/**
 * The reads of {@code /api/my-account}. Uses the slices of users, sessions, grants, the audit log
 * and the account centre.
 */
package io.keystory.query.account;
