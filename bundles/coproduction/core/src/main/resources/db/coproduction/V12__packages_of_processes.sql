-- Packages of processes for a day: written here to be fetched, or sent here to be imported. The files hold them by the id; without a hash one is being stored.
create table if not exists coproduction.process_package (
    id uuid not null primary key,
    person_id uuid,
    name varchar(200) not null,
    sha256 varchar(64),
    file_name varchar(500),
    media_type varchar(200),
    size_bytes bigint,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index if not exists process_package_person on coproduction.process_package (person_id, created_at);
create index if not exists process_package_expires on coproduction.process_package (expires_at);
