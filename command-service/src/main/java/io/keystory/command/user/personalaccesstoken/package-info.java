/** Users' personal access tokens. */
package io.keystory.command.user.personalaccesstoken;
