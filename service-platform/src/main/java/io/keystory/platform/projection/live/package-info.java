/** Runs the read models of a service as streaming processors, and follows what is ordered. */
package io.keystory.platform.projection.live;
