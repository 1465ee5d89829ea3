-- Parts of the platform that were exchanged: wanted instead of the version that the distribution holds.
create table if not exists lifecycle.part (
  symbolic_name varchar(200) primary key,
  version varchar(100) not null,
  sha256 varchar(64) not null,
  file_name varchar(255) not null,
  file_size bigint not null,
  source varchar(400) not null,
  shipped varchar(100) not null,
  publisher varchar(200),
  changed_at timestamp with time zone not null
);
