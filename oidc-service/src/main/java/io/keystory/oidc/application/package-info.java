/** The clients of the provider: what applications are registered, and what each may do. */
package io.keystory.oidc.application;
