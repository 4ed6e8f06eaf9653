/** Persons' rights: being forgotten. Depends on {@code user}, {@code verification} and {@code administrator}. */
package io.keystory.command.person;
