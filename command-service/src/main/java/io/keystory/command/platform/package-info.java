/** How commands are decided: deciders, the aggregates that run them, and what they stage. Imports no slice. */
package io.keystory.command.platform;
