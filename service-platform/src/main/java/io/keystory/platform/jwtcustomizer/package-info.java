/** The scripts for tokens as every service reads them. */
package io.keystory.platform.jwtcustomizer;
