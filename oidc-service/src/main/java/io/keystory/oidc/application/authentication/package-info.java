/** How clients prove who they are: secrets, assertions and certificates. */
package io.keystory.oidc.application.authentication;
