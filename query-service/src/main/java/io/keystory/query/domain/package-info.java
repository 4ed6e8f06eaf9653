/** Domains: the read model and the reads of {@code /api/domains}. Protected applications are refused. */
package io.keystory.query.domain;
