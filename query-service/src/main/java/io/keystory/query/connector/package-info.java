/** Connectors and their kinds: the read model, and the reads of {@code /api/connectors} and {@code /api/connector-factories}. */
package io.keystory.query.connector;
