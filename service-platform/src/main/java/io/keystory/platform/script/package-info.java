/** Runs scripts of administrators where they can do no harm. */
package io.keystory.platform.script;
