create table if not exists jobs.job (
  id uuid primary key,
  kind varchar(150) not null,
  title varchar(500) not null,
  status varchar(20) not null,
  done integer not null,
  total integer not null,
  note text not null,
  result text,
  person uuid,
  node varchar(100) not null,
  cancel_asked boolean not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index if not exists job_status on jobs.job (status);
