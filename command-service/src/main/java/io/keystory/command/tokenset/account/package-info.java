/** Users ask for the tokens that providers gave them, in the Account API. */
package io.keystory.command.tokenset.account;
