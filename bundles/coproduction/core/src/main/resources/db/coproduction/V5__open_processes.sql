-- Processes that look for people: whether they are open now, what is needed and who is wanted.
create table if not exists coproduction.opening (
    process_id uuid not null primary key references coproduction.process (id) on delete cascade,
    open boolean not null,
    needs text not null,
    wanted varchar(500) not null,
    since timestamp with time zone not null,
    version integer not null
);
create index if not exists opening_since on coproduction.opening (open, since);

-- People who want to take part, until somebody answers: a person of the platform, or a guest with name, address and language.
create table if not exists coproduction.participation_request (
    id uuid not null primary key,
    process_id uuid not null references coproduction.process (id) on delete cascade,
    person_id uuid,
    guest_name varchar(200),
    guest_email varchar(320),
    guest_key varchar(320),
    guest_language varchar(35),
    reason text not null,
    asked_at timestamp with time zone not null,
    unique (process_id, person_id),
    unique (process_id, guest_key)
);
create index if not exists participation_asked on coproduction.participation_request (process_id, asked_at);
create index if not exists participation_person on coproduction.participation_request (person_id);
create index if not exists participation_guest on coproduction.participation_request (guest_key);
create index if not exists participation_age on coproduction.participation_request (asked_at);
