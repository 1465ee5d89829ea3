-- released_at: since when nobody holds the blob.
create table if not exists files.blob (
  sha256 varchar(64) primary key,
  size_bytes bigint not null,
  stored_at timestamp with time zone not null,
  released_at timestamp with time zone
);
create index if not exists blob_released on files.blob (released_at);
create table if not exists files.holder (
  holder uuid not null,
  sha256 varchar(64) not null,
  name varchar(255) not null,
  primary key (holder, sha256, name)
);
create index if not exists holder_sha256 on files.holder (sha256);
-- Content, only when it is kept in the database.
create table if not exists files.chunk (
  sha256 varchar(64) not null,
  part integer not null,
  content bytea not null,
  primary key (sha256, part)
);
