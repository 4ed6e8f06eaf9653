/** How read models are doing, and what people order to be done with them. */
package io.keystory.platform.projection.operation;
