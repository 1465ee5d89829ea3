-- One row per event and person. Rows hold ids of people and things, never names: these are looked up when somebody reads.
-- in_app: stands in the person's list; unread only if so. digest_due: when the mail goes that tells of it; empty if it was told or needs none.
create table if not exists notifications.notice (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid not null,
  kind varchar(100) not null,
  event_type varchar(150) not null,
  happened timestamp with time zone not null,
  actor_id uuid,
  topic_id uuid,
  subject_id uuid,
  path varchar(300) not null,
  params text not null,
  in_app boolean not null,
  unread boolean not null,
  digest_due timestamp with time zone,
  constraint notice_once unique (event_id, person_id)
);
create index if not exists notice_listed on notifications.notice (person_id, in_app, id desc);
create index if not exists notice_unread on notifications.notice (person_id, unread, id desc);
create index if not exists notice_digest on notifications.notice (digest_due, person_id);
create index if not exists notice_happened on notifications.notice (happened);
-- What a person chose; without a row the defaults hold.
create table if not exists notifications.choice (
  person_id uuid primary key,
  daily boolean not null,
  version integer not null
);
create table if not exists notifications.kind_choice (
  person_id uuid not null,
  kind varchar(100) not null,
  in_app boolean not null,
  mail boolean not null,
  primary key (person_id, kind)
);
