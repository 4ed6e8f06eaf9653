/** Takes pictures that people upload, keeps them in a folder or a bucket, and serves them so that they can do nothing but be seen. */
package io.keystory.command.userasset;
