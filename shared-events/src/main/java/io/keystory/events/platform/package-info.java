/** What every slice builds on: events, commands, folds, streams, refusals. Imports no slice. */
package io.keystory.events.platform;
