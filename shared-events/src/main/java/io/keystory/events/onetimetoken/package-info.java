/** One-time tokens: what a link holds that lets somebody in once. Depends on the platform and on {@code interaction}. */
package io.keystory.events.onetimetoken;
