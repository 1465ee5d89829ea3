-- Links with which anybody may look at a process or an item (if there is one) and change nothing. Of those who open one only the number is kept.
create table if not exists coproduction.share_link (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    item_id uuid references coproduction.item (id) on delete cascade,
    label varchar(200) not null,
    created_by uuid not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    opened bigint not null,
    last_opened timestamp with time zone
);
create index if not exists share_link_process on coproduction.share_link (process_id, created_at);
create index if not exists share_link_item on coproduction.share_link (item_id);
create index if not exists share_link_maker on coproduction.share_link (created_by);

-- What the links are signed with: one row, made when it is needed first. Nothing reads it but the check of a signature.
create table if not exists coproduction.share_key (
    id integer not null primary key check (id = 1),
    secret varchar(64) not null
);
