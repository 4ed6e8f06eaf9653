/** All events that there are. Every slice below has those of one concept, with its commands and its view. */
package io.keystory.events;
