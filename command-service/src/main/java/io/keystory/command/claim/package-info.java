/** Which unique values the aggregates hold, found again from their events. May know every slice that claims any. */
package io.keystory.command.claim;
