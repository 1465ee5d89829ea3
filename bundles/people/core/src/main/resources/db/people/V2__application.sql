-- People who want to join a team, until somebody answers.
create table if not exists people.application (
  id uuid primary key,
  team uuid not null references people.team (id),
  person uuid not null references people.person (id),
  reason text not null,
  since timestamp with time zone not null,
  unique (team, person)
);
create index if not exists application_person on people.application (person);
