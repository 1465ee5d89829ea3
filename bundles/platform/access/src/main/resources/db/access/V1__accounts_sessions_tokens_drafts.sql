create table if not exists access.account (
  person uuid primary key,
  login varchar(320) not null,
  password varchar(300) not null,
  disabled boolean not null,
  created timestamp with time zone not null
);
create unique index if not exists account_login on access.account (login);
create table if not exists access.account_role (
  person uuid not null,
  role_name varchar(40) not null,
  primary key (person, role_name)
);
create index if not exists account_role_name on access.account_role (role_name);
create table if not exists access.sign_in_session (
  id uuid primary key,
  person uuid not null,
  token_hash varchar(64) not null,
  begun timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  device varchar(120) not null
);
create unique index if not exists sign_in_session_token on access.sign_in_session (token_hash);
create index if not exists sign_in_session_person on access.sign_in_session (person);
create table if not exists access.access_token (
  id uuid primary key,
  person uuid not null,
  name varchar(100) not null,
  token_hash varchar(64) not null,
  created timestamp with time zone not null,
  expires timestamp with time zone,
  last_used timestamp with time zone
);
create unique index if not exists access_token_hash on access.access_token (token_hash);
create index if not exists access_token_person on access.access_token (person);
create table if not exists access.draft (
  person uuid not null,
  place varchar(400) not null,
  content text not null,
  saved timestamp with time zone not null,
  primary key (person, place)
);
create index if not exists draft_saved on access.draft (saved);
