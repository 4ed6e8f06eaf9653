/** Who looked at what happened, and where what happened stands in the audit log. */
package io.keystory.events.audit;
