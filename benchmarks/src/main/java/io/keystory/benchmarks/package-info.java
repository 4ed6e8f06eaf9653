/** Benchmarks of the hot paths without HTTP; {@code benchmarks/jmh} runs them. Nothing depends on this module. */
package io.keystory.benchmarks;
