/** Sessions: the browsers in which somebody is signed in, known by a handle, and when they end. */
package io.keystory.oidc.session;
