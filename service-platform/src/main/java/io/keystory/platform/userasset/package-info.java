/** Which pictures can be uploaded, as both sides of the API tell it, and where everything uploaded is kept. */
package io.keystory.platform.userasset;
