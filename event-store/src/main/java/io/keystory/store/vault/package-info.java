/** Keys and secrets: what seals the vault, and what hides what is personal. */
package io.keystory.store.vault;
