/** What is held about a person. Depends on what there is of people: {@code user}, {@code session}, {@code grant}, {@code event}. */
package io.keystory.query.person;
