/** What people see of their own account, whether they read it or have just changed it. */
package io.keystory.platform.account;
