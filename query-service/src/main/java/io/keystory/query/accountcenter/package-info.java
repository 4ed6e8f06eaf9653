/** The account centre: its read model and who may read it. */
package io.keystory.query.accountcenter;
