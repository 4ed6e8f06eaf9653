/** What was refused and leaves no other trace, kept for the audit log; used by every service, knows none. */
package io.keystory.platform.refusal;
