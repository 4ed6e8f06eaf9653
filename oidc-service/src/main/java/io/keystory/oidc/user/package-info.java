/** The users as the provider needs them: their claims, their roles, whether they may act. */
package io.keystory.oidc.user;
