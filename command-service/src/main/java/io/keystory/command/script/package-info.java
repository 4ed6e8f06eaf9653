/** What is decided and refused alike, whatever a script of an administrator is for. */
package io.keystory.command.script;
