/** Takes events into a read model, and sets aside as dead letters what it cannot take in. */
package io.keystory.platform.projection.intake;
