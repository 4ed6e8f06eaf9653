/** The scripts that have their say while somebody signs in, as every service reads them. */
package io.keystory.platform.action;
