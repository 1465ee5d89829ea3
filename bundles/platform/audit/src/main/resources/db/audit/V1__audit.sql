create table if not exists audit.person_key (
  person uuid primary key,
  pseudonym uuid not null unique
);
create table if not exists audit.entry (
  number bigint primary key,
  event uuid not null unique,
  happened_at timestamp with time zone not null,
  actor uuid,
  type varchar(150) not null,
  facts text not null,
  words text not null,
  salt varchar(64) not null,
  words_hash varchar(64) not null,
  previous varchar(64) not null,
  hash varchar(64) not null
);
create index if not exists entry_type on audit.entry (type, number);
create index if not exists entry_actor on audit.entry (actor, number);
create index if not exists entry_time on audit.entry (happened_at);
