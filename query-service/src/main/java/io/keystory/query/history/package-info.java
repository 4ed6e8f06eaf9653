/** What happened to an entity, event by event, read from the log and folded. Needs no read model but for names. */
package io.keystory.query.history;
