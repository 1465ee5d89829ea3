create table if not exists dotvote.poll (
  resource uuid primary key,
  question varchar(500) not null,
  dots integer not null,
  deadline timestamp with time zone,
  version integer not null,
  updated_at timestamp with time zone not null
);
create table if not exists dotvote.choice (
  resource uuid not null references dotvote.poll (resource) on delete cascade,
  id uuid not null,
  label varchar(200) not null,
  place integer not null,
  primary key (resource, id)
);
create table if not exists dotvote.ballot (
  resource uuid not null references dotvote.poll (resource) on delete cascade,
  person uuid not null,
  updated_at timestamp with time zone not null,
  primary key (resource, person)
);
create table if not exists dotvote.dot (
  resource uuid not null,
  person uuid not null,
  choice uuid not null,
  dots integer not null check (dots > 0),
  primary key (resource, person, choice),
  foreign key (resource, choice) references dotvote.choice (resource, id) on delete cascade,
  foreign key (resource, person) references dotvote.ballot (resource, person) on delete cascade
);
create index if not exists ballot_person on dotvote.ballot (person);
create index if not exists dot_choice on dotvote.dot (resource, choice);
