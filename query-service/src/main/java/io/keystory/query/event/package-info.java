/** What happened, event by event, for those who follow it from outside. Reads the log itself and no read model. */
package io.keystory.query.event;
