-- What interactions left in the vault, found by its age.
create index on vault.entry (created_at) where starts_with(owner, 'interaction:');
