/** Who looked at what happened, what was refused and nothing else tells of, and where it all stands in the audit log. */
package io.keystory.events.audit;
