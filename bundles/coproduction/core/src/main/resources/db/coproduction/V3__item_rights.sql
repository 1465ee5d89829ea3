-- Rights may be denied, and given or denied on single items: the deepest item that says something decides.
alter table coproduction.grant_row add column if not exists denied integer default 0 not null;
create table if not exists coproduction.item_grant (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    item_id uuid not null references coproduction.item (id) on delete cascade,
    team_id uuid,
    person_id uuid,
    rights integer not null,
    denied integer not null,
    unique (item_id, team_id),
    unique (item_id, person_id)
);
create index if not exists item_grant_process on coproduction.item_grant (process_id);
create index if not exists item_grant_person on coproduction.item_grant (person_id);
create index if not exists item_grant_team on coproduction.item_grant (team_id);
