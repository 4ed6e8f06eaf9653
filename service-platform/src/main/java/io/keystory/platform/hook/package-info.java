/** What a hook looks like, what it is told, and how that is signed: needed where hooks are told and where that is shown. */
package io.keystory.platform.hook;
