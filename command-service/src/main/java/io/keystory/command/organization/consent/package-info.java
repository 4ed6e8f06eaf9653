/** Decides about: in which organizations applications of third parties may act for users. */
package io.keystory.command.organization.consent;
