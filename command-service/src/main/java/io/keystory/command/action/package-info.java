/** Decides about the scripts that have their say while somebody signs in, and tries them out. Uses what scripts share. */
package io.keystory.command.action;
