/** Which clients may register themselves: the read models of the policy and of the tokens that let clients register. */
package io.keystory.query.clientregistration;
