/** Whether pictures can be uploaded. */
package io.keystory.query.userasset;
