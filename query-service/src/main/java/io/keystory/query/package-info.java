/**
 * Read models and the read side of the API. What others may import is
 * {@link io.keystory.query.QueryServiceConfiguration}.
 */
package io.keystory.query;
