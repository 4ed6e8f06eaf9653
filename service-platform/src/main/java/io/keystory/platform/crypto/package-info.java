/** Native cryptography where it loads, the JDK's where it does not. */
package io.keystory.platform.crypto;
