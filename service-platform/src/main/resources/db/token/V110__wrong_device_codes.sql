-- Codes that were typed in wrongly, by the keyed hash of the address they came from: each counts until it expires.
create table token.wrong_device_code (
  address bytea not null,
  expires_at timestamptz not null
);
create index wrong_device_code_address on token.wrong_device_code (address, expires_at);
