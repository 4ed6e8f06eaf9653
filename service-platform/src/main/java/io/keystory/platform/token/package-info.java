/** The token store: what every service needs of it to look tokens up and to end them. */
package io.keystory.platform.token;
