-- Passkeys, as better-auth's plugin wants them.
create table login.passkey (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references login."user" (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz not null default now(),
  aaguid text
);
--;
create index passkey_of_user on login.passkey (user_id);
--;
-- Somebody at a provider is one login here, also when two answers arrive at once.
create unique index account_at_provider on login.account (provider_id, account_id);
--;
create index account_of_user on login.account (user_id);
