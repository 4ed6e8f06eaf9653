/** Tells Hasura who calls it: the web hook that it authenticates by. It reads users' roles. */
package io.keystory.query.hasura;
