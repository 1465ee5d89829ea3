-- Archives that were brought and can be installed. contents: what the list shows of them, JSON.
create table if not exists lifecycle.offer (
  feature varchar(300) primary key,
  sha256 varchar(64) not null,
  file_name varchar(255) not null,
  file_type varchar(100) not null,
  file_size bigint not null,
  source varchar(400) not null,
  publisher varchar(200),
  contents text not null,
  brought_at timestamp with time zone not null
);
