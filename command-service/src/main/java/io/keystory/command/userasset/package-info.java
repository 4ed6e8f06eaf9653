/**
 * Takes pictures that people upload, keeps them in a folder or a bucket, and serves them so that they can do nothing but
 * be seen. Takes sign-in pages of one's own, too, which the provider serves.
 */
package io.keystory.command.userasset;
