/** Decides about: the account centre: what people may do with their own account. */
package io.keystory.command.accountcenter;
