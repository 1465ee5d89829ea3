-- sequence_no is empty until the dispatcher has seen the committed row.
create table if not exists events.journal (
  id uuid primary key,
  sequence_no bigint unique,
  happened_at timestamp with time zone not null,
  actor uuid,
  type varchar(150) not null,
  topic uuid,
  subject uuid,
  params text not null
);
create index if not exists journal_topic on events.journal (topic, id);
create index if not exists journal_subject on events.journal (subject, id);
create table if not exists events.cursor_position (
  name varchar(200) primary key,
  sequence_no bigint not null
);
