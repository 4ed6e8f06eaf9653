/** What only an installation with a provider of host names could answer. */
package io.keystory.query.domain;
