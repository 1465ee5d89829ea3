-- newest: number of the newest version, 0 while there is none.
create table if not exists documents.document (
  id uuid primary key,
  newest integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- author is empty once the person is erased. restored_from: number of the version whose content it took over.
create table if not exists documents.document_version (
  document uuid not null references documents.document (id),
  number integer not null,
  file_name varchar(255) not null,
  sha256 varchar(64) not null,
  media_type varchar(255) not null,
  size_bytes bigint not null,
  note varchar(1000) not null,
  author uuid,
  made_at timestamp with time zone not null,
  restored_from integer,
  primary key (document, number)
);
create index if not exists document_version_author on documents.document_version (author);
