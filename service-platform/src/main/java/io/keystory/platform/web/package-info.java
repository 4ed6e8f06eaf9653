/** What every service does around its operations: the context of a request, who calls, pages of lists, health. */
package io.keystory.platform.web;
