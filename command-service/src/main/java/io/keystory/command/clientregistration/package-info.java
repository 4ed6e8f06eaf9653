/** Decides about: under which policy clients register themselves, and with which tokens. */
package io.keystory.command.clientregistration;
