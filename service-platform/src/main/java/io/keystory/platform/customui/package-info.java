/** Sign-in pages of one's own: what a zip of them may hold, as whoever takes it and whoever serves it read it. */
package io.keystory.platform.customui;
