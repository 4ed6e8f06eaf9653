/** The Account API: what people change about their own account, as far as the account centre lets them. */
package io.keystory.command.account;
