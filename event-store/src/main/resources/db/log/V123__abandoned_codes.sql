-- Codes that nobody gave back, found by their age.
create index on vault.entry (created_at) where starts_with(owner, 'verification-code:');
