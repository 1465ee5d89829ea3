-- revision grows with every change of a process, its tree, its grants or its resources: what a node keeps in memory is valid while it is the same.
-- status, progress and tasks are rolled up from the tree whenever the tree is written, so that lists read one table.
create table if not exists coproduction.process (
    id uuid not null primary key,
    name varchar(200) not null,
    description text not null,
    language varchar(2) not null,
    organisation_id uuid,
    schema_key varchar(200),
    status varchar(20) not null,
    progress integer not null,
    tasks integer not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version integer not null,
    revision bigint not null
);
create index if not exists process_updated on coproduction.process (updated_at, id);

-- Phases, objectives and tasks. origin_.. tell where in which schema an item comes from. status is used for tasks only.
create table if not exists coproduction.item (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    parent_id uuid references coproduction.item (id) on delete cascade,
    kind varchar(20) not null,
    position integer not null,
    name varchar(500) not null,
    description text not null,
    status varchar(20) not null,
    origin_schema uuid,
    origin_version integer,
    origin_key varchar(200),
    version integer not null
);
create index if not exists item_process on coproduction.item (process_id, position);

create table if not exists coproduction.item_profile (
    item_id uuid not null references coproduction.item (id) on delete cascade,
    profile_id varchar(100) not null,
    primary key (item_id, profile_id)
);

create table if not exists coproduction.prerequisite (
    item_id uuid not null references coproduction.item (id) on delete cascade,
    required_id uuid not null references coproduction.item (id) on delete cascade,
    position integer not null,
    primary key (item_id, required_id)
);

-- Exactly one of team and person; rights is a bit mask in the order of the enumeration Right.
create table if not exists coproduction.grant_row (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    team_id uuid,
    person_id uuid,
    rights integer not null,
    unique (process_id, team_id),
    unique (process_id, person_id)
);
create index if not exists grant_person on coproduction.grant_row (person_id);
create index if not exists grant_team on coproduction.grant_row (team_id);

-- interlinker_names: last known name of the Interlinker per language, JSON. template_..: what it is made from, needed while it is being made.
create table if not exists coproduction.resource (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    task_id uuid not null references coproduction.item (id) on delete cascade,
    name varchar(200) not null,
    icon varchar(100) not null,
    interlinker varchar(50) not null,
    interlinker_names text not null,
    entry_key varchar(200),
    template_sha256 varchar(64),
    template_name varchar(500),
    template_type varchar(200),
    template_size bigint,
    state varchar(20) not null,
    owner_id uuid,
    size_bytes bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    trashed_at timestamp with time zone,
    version integer not null
);
create index if not exists resource_task on coproduction.resource (task_id);
create index if not exists resource_process on coproduction.resource (process_id, updated_at);
create index if not exists resource_state on coproduction.resource (state, created_at);
create index if not exists resource_trashed on coproduction.resource (trashed_at);

-- Content that an Interlinker still has to delete. Stays until it says that it did.
create table if not exists coproduction.tombstone (
    resource_id uuid not null primary key,
    interlinker varchar(50) not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    delivering boolean not null
);
create index if not exists tombstone_due on coproduction.tombstone (due_at);
