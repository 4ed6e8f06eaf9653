/** Passwords known from breaches: a list that ships with the product, and a range service on the network. */
package io.keystory.command.password.breach;
