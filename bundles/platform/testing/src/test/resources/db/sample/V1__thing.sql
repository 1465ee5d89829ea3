create table if not exists sample.thing (
  id uuid primary key,
  name varchar(100) not null unique,
  body text,
  made timestamp with time zone,
  content bytea,
  version integer not null
);
