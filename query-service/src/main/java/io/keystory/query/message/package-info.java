/** The development inbox: messages that nothing could send, kept for the console for an hour. No read model. */
package io.keystory.query.message;
