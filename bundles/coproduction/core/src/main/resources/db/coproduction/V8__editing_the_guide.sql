-- Dates of tasks; those above follow from them. What is in the trash names the item that was put there (trash_root), so that all of it comes back together;
-- trashed_at and trashed_by stand at that item only. Resources made in it are out of sight as long.
alter table coproduction.item add column if not exists start_date date;
alter table coproduction.item add column if not exists end_date date;
alter table coproduction.item add column if not exists trash_root uuid;
alter table coproduction.item add column if not exists trashed_at timestamp with time zone;
alter table coproduction.item add column if not exists trashed_by uuid;
create index if not exists item_trashed on coproduction.item (trashed_at);
create index if not exists item_trash_root on coproduction.item (trash_root);
alter table coproduction.resource add column if not exists trash_root uuid;
create index if not exists resource_trash_root on coproduction.resource (trash_root);
-- state: OPEN, FINISHED or ARCHIVED. binding: a task does not begin before what it waits for has ended.
alter table coproduction.process add column if not exists state varchar(20) default 'OPEN' not null;
alter table coproduction.process add column if not exists binding boolean default false not null;
alter table coproduction.process add column if not exists trashed_at timestamp with time zone;
alter table coproduction.process add column if not exists trashed_by uuid;
create index if not exists process_trashed on coproduction.process (trashed_at);
create index if not exists process_state on coproduction.process (state);
