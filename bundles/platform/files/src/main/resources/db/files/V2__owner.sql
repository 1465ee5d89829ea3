-- owner: the Interlinker bundle (symbolic name) that stores it; empty for the platform. storage: bytes that each owner's holders hold, added up.
alter table files.holder add column if not exists owner varchar(200) default '' not null;
create table if not exists files.storage (
  owner varchar(200) primary key,
  bytes bigint not null
);
