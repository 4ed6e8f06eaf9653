/** The whole product in one process, and the commands of an operator. */
package io.keystory.standalone;
