/** Whether the product runs, and whether it has been set up. */
package io.keystory.query.status;
