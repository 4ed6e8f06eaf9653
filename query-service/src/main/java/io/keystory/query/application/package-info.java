/** Applications: their read model and the reads of {@code /api/applications}. */
package io.keystory.query.application;
