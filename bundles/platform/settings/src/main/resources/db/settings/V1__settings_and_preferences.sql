create table if not exists settings.setting (
  name varchar(200) primary key,
  content text not null
);
create table if not exists settings.preference (
  person uuid not null,
  name varchar(200) not null,
  content text not null,
  primary key (person, name)
);
