/** Decides about: who may use an application. */
package io.keystory.command.application.access;
