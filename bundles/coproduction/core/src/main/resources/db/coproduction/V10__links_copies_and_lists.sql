-- url: where a link leads; such a resource has no Interlinker. copy_of: the resource whose content is copied, needed while it is being made.
alter table coproduction.resource add column if not exists url varchar(2000);
alter table coproduction.resource add column if not exists copy_of uuid;
-- The name as lists are sorted by it, without case and accents; empty as long as it is not known.
alter table coproduction.resource add column if not exists sort_key varchar(80) default '' not null;
create index if not exists resource_sorted on coproduction.resource (process_id, sort_key, id);
create index if not exists resource_unsorted on coproduction.resource (sort_key, id);
-- One index for each way in which a list is made smaller, in the order of the last change.
create index if not exists resource_by_tool on coproduction.resource (process_id, interlinker, updated_at, id);
create index if not exists resource_by_owner on coproduction.resource (process_id, owner_id, updated_at, id);
create index if not exists resource_by_task on coproduction.resource (task_id, updated_at, id);
-- Words of names. Each begins with the id of the process, so that a search reads those of one process alone.
create table if not exists coproduction.resource_word (
    word bytea not null,
    sort_key varchar(80) not null,
    id uuid not null references coproduction.resource (id) on delete cascade,
    primary key (word, sort_key, id)
);
create index if not exists resource_word_id on coproduction.resource_word (id);
