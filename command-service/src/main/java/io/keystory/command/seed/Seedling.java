package io.keystory.command.seed;

/** A part of the seed; running it again changes nothing. */
@FunctionalInterface
interface Seedling {

    void plant();
}
