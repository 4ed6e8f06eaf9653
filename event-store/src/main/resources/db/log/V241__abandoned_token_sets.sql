-- Tokens of social providers that no account took over are found by their age.
create index on vault.entry (created_at) where starts_with(owner, 'social-proof:');
