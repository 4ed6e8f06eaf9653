/**
 * Makes a read model again beside the live one: {@code RebuildJobs} take on what is ordered, a {@code RebuildJob} goes
 * through bulk build, catching up, comparison and takeover.
 */
package io.keystory.platform.projection.rebuild;
