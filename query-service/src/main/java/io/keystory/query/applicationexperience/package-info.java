/** How the pages look to those who come from one application: the read model, and the read of it. */
package io.keystory.query.applicationexperience;
