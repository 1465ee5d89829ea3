create table if not exists lifecycle.unit (
  id varchar(41) primary key,
  symbolic_name varchar(200) not null,
  version varchar(100) not null,
  sha256 varchar(64) not null,
  file_name varchar(255) not null,
  file_type varchar(100) not null,
  file_size bigint not null,
  source varchar(400) not null,
  publisher varchar(200),
  wanted boolean not null,
  changed_at timestamp with time zone not null
);
create table if not exists lifecycle.dropped (
  node varchar(100) not null,
  file_name varchar(255) not null,
  sha256 varchar(64) not null,
  unit_id varchar(41) not null,
  primary key (node, file_name)
);
