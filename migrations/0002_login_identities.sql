-- Login identities and sessions, as better-auth wants them. They know no region.
create schema login;
--;
create table login."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--;
create table login.session (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  user_id text not null references login."user" (id) on delete cascade
);
--;
create index session_of_user on login.session (user_id);
--;
create table login.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references login."user" (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--;
create table login.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--;
create index verification_identifier on login.verification (identifier);
--;
create table login.rate_limit (
  id text primary key,
  key text not null unique,
  count int not null,
  last_request bigint not null
);
--;
-- One login may be several persons in several regions.
create table login.membership (
  user_id text not null references login."user" (id) on delete cascade,
  region_id uuid not null,
  person_id uuid not null,
  primary key (user_id, region_id)
);
