alter table lifecycle.unit add column if not exists disabled boolean default false not null;
alter table lifecycle.unit add column if not exists notice varchar(2000);
alter table lifecycle.unit add column if not exists watched_until timestamp with time zone;
alter table lifecycle.unit add column if not exists watched_starts integer default 0 not null;
create table if not exists lifecycle.kept (
  unit_id varchar(41) not null,
  sha256 varchar(64) not null,
  version varchar(100) not null,
  file_name varchar(255) not null,
  file_type varchar(100) not null,
  file_size bigint not null,
  source varchar(400) not null,
  publisher varchar(200),
  replaced_at timestamp with time zone not null,
  primary key (unit_id, sha256)
);
