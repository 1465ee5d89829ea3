create table if not exists dotvote.reason (
  resource uuid not null,
  person uuid not null,
  words varchar(1000) not null,
  primary key (resource, person),
  foreign key (resource, person) references dotvote.ballot (resource, person) on delete cascade
);
