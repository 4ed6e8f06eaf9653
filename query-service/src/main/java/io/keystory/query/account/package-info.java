/** The reads of {@code /api/my-account}. Uses the user and account centre slices. */
package io.keystory.query.account;
