-- Kinds of claims with a colon are families, such as the members of each organization: by value they tell, for instance,
-- all organizations that somebody belongs to.
create index claim_family on log.claim (value) where kind like '%:%';
