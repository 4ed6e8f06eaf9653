/** Who a user is at social providers. Depends on the user's claims only; identities are proven elsewhere. */
package io.keystory.command.user.identity;
