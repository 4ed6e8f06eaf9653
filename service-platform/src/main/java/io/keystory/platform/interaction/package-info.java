/** Which interactions a browser has begun, for the services that go on with them. */
package io.keystory.platform.interaction;
