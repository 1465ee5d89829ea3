-- last_step: the last 30-second step whose code was used, so that no code works twice. confirmed: whether it is asked for at sign-in.
create table if not exists access.second_factor (
  person uuid primary key,
  secret varchar(64) not null,
  confirmed boolean not null,
  last_step bigint not null
);
create table if not exists access.recovery_code (
  person uuid not null,
  code_hash varchar(64) not null,
  primary key (person, code_hash)
);
-- People whose password was right and who have not given a code yet.
create table if not exists access.sign_in_step (
  token_hash varchar(64) primary key,
  person uuid not null,
  expires timestamp with time zone not null
);
