/** What a request sees and what it waits for: writes that the read models have taken in, and moments of the past. */
package io.keystory.platform.web.consistency;
