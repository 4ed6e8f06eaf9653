-- Who signed in elsewhere, and was not taken by the program that asked for it, found by their age.
create index on vault.entry (created_at) where starts_with(owner, 'managed-sign-in:');
