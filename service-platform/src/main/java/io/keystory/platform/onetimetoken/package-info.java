/** One-time tokens as every service shows them. */
package io.keystory.platform.onetimetoken;
