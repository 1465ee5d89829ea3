-- The register of processing (GDPR article 30). An empty controller stands for the organisation of the process.
create table if not exists coproduction.processing_record (
    process_id uuid not null primary key references coproduction.process (id) on delete cascade,
    controller varchar(200) not null,
    contact text not null,
    officer text not null,
    purposes text not null,
    legal_basis varchar(40) not null,
    people text not null,
    data_kinds text not null,
    recipients text not null,
    transfers text not null,
    erasure text not null,
    security text not null,
    changed_at timestamp with time zone not null,
    version integer not null
);
