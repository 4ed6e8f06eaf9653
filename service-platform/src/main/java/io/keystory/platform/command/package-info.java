/** Carries commands to where they are decided: in this process, or over sealed requests to another. */
package io.keystory.platform.command;
