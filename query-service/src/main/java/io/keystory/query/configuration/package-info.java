/** The installation's configuration: its read model and the reads of {@code /api/configs}. */
package io.keystory.query.configuration;
