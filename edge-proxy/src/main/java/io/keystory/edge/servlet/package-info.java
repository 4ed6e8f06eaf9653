/** The front door inside the single process: one servlet filter before everything else. */
package io.keystory.edge.servlet;
