create table if not exists access.password_reset (
  person uuid primary key,
  secret_hash varchar(64) not null unique,
  expires timestamp with time zone not null
);
