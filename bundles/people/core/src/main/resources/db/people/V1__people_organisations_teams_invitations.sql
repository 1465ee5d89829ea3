create table if not exists people.person (
  id uuid primary key,
  name varchar(200) not null,
  name_key varchar(400) not null,
  email varchar(320) not null,
  email_key varchar(320) not null,
  created timestamp with time zone not null,
  version integer not null
);
create unique index if not exists person_email on people.person (email_key);
create index if not exists person_name on people.person (name_key, id);
create table if not exists people.organisation (
  id uuid primary key,
  name varchar(200) not null,
  name_key varchar(400) not null,
  description text not null,
  listed boolean not null,
  team_type varchar(40) not null,
  created timestamp with time zone not null,
  version integer not null
);
create index if not exists organisation_name on people.organisation (name_key, id);
create table if not exists people.organisation_administrator (
  organisation uuid not null references people.organisation (id),
  person uuid not null references people.person (id),
  since timestamp with time zone not null,
  primary key (organisation, person)
);
create index if not exists organisation_administrator_person on people.organisation_administrator (person);
create table if not exists people.team (
  id uuid primary key,
  organisation uuid not null references people.organisation (id),
  name varchar(200) not null,
  name_key varchar(400) not null,
  description text not null,
  team_type varchar(40) not null,
  created timestamp with time zone not null,
  version integer not null
);
create index if not exists team_organisation on people.team (organisation, name_key, id);
create table if not exists people.team_member (
  team uuid not null references people.team (id),
  person uuid not null references people.person (id),
  administrator boolean not null,
  since timestamp with time zone not null,
  primary key (team, person)
);
create index if not exists team_member_person on people.team_member (person);
create table if not exists people.invitation (
  id uuid primary key,
  team uuid references people.team (id),
  secret_hash varchar(64) not null,
  uses_left integer not null,
  expires timestamp with time zone,
  created timestamp with time zone not null,
  created_by uuid
);
create unique index if not exists invitation_secret on people.invitation (secret_hash);
create index if not exists invitation_team on people.invitation (team);
