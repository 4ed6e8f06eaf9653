/** The product beside clients of the Java world, unmodified: Spring Security's, and Nimbus' for what is signed. */
package io.keystory.standalone.client;
