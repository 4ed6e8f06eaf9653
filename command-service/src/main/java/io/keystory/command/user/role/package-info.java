/** Which roles users have. */
package io.keystory.command.user.role;
