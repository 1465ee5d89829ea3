-- tags: as they were typed, a line each. model: a cooperation model. base: the schema as it was when the tree was made from it, as JSON, so that a later version of it can
-- be compared with what the process started from. sort_name: the name without case and accents.
alter table coproduction.process add column if not exists tags varchar(1100) default '' not null;
alter table coproduction.process add column if not exists model varchar(20);
alter table coproduction.process add column if not exists base text;
alter table coproduction.process add column if not exists sort_name varchar(80) default '' not null;
create index if not exists process_sorted on coproduction.process (sort_name, id);
create index if not exists process_created on coproduction.process (created_at, id);
-- By which words a process is found: those of its name and tags, and whole tags (they begin with #). Written by the platform's index of words.
create table if not exists coproduction.process_word (
    word bytea not null,
    sort_key varchar(80) not null,
    id uuid not null references coproduction.process (id) on delete cascade,
    primary key (word, sort_key, id)
);
create index if not exists process_word_id on coproduction.process_word (id, word);
