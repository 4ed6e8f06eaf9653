/** How the read models of this process are doing. */
package io.keystory.query.projection;
