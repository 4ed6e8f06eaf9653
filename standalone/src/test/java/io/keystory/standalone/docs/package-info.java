/** Documents that are written from the code, and checks that those written by hand are complete. */
package io.keystory.standalone.docs;
