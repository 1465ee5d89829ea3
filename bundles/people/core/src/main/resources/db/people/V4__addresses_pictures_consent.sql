-- Further e-mail addresses. claimed: the key once the address is confirmed, so that only one person has it; many may ask for it before.
create table if not exists people.email_address (
  id uuid primary key,
  person uuid not null references people.person (id) on delete cascade,
  email varchar(320) not null,
  email_key varchar(320) not null,
  claimed varchar(320) unique,
  secret_hash varchar(64) not null unique,
  expires timestamp with time zone not null,
  unique (person, email_key)
);
create table if not exists people.picture (
  person uuid primary key references people.person (id) on delete cascade,
  content bytea not null,
  changed timestamp with time zone not null
);
-- Terms of use and privacy notice, in versions that nobody changes any more.
create table if not exists people.legal_version (
  kind varchar(20) not null,
  number integer not null,
  published timestamp with time zone not null,
  primary key (kind, number)
);
create table if not exists people.legal_text (
  kind varchar(20) not null,
  number integer not null,
  language varchar(2) not null,
  content text not null,
  primary key (kind, number, language),
  foreign key (kind, number) references people.legal_version (kind, number)
);
create table if not exists people.consent (
  person uuid not null references people.person (id) on delete cascade,
  kind varchar(20) not null,
  number integer not null,
  given timestamp with time zone not null,
  primary key (person, kind, number),
  foreign key (kind, number) references people.legal_version (kind, number)
);
