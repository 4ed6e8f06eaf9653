/** Who looked at what happened. */
package io.keystory.events.audit;
