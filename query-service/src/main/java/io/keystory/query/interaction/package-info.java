/**
 * The stories of sign-ins: how each interaction went, and all of its steps. Depends on {@code event}, which shows what
 * happened and records that it was read, and on {@code history}, which says what a step has changed.
 */
package io.keystory.query.interaction;
