/** Who answers which request: canonical paths and the generated table that decides by them alone. */
package io.keystory.edge.route;
