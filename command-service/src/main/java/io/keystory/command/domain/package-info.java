/** What only an installation with a provider of host names could do. */
package io.keystory.command.domain;
