/** Users and the second factors of their own account. Depends on {@code mfa}, {@code accountcenter}, {@code verification}. */
package io.keystory.command.mfa.account;
