/** The scripts that have their say while somebody signs in: their read model and the reads of {@code /api/configs/actions}. */
package io.keystory.query.action;
