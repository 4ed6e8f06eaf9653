-- How many clients registered themselves, and which of them nobody lets in.
create index client_registered on oidc.client (id) where jsonb_typeof(view #> '{application,registration}') = 'object';
