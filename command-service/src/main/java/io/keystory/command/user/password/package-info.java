/** Users' passwords as administrators and imports set them; how they are hashed is decided elsewhere. */
package io.keystory.command.user.password;
