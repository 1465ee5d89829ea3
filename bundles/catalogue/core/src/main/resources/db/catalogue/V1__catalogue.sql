-- Content of an item is one JSON document; what lists sort, filter and search by has columns of its own.
-- The name_.. columns are collation keys in hexadecimal digits: every database sorts them alike.

create table if not exists catalogue.entry (
    id uuid not null primary key,
    entry_key varchar(200) not null unique,
    nature varchar(30) not null,
    content text not null,
    name_en varchar(600) not null,
    name_it varchar(600) not null,
    name_es varchar(600) not null,
    name_lv varchar(600) not null,
    names text not null,
    words text not null,
    retired boolean not null,
    source varchar(200) not null,
    content_hash varchar(64) not null,
    version integer not null
);
create index if not exists entry_source on catalogue.entry (source);

create table if not exists catalogue.entry_profile (
    entry_id uuid not null references catalogue.entry (id) on delete cascade,
    profile_id varchar(100) not null,
    primary key (entry_id, profile_id)
);
create index if not exists entry_profile_profile on catalogue.entry_profile (profile_id);

create table if not exists catalogue.entry_file (
    entry_id uuid not null references catalogue.entry (id) on delete cascade,
    role varchar(20) not null,
    language varchar(10) not null,
    position integer not null,
    sha256 varchar(64) not null,
    file_name varchar(500) not null,
    media_type varchar(200) not null,
    size_bytes bigint not null,
    primary key (entry_id, role, language, position)
);

create table if not exists catalogue.problem_profile (
    id varchar(100) not null primary key,
    content text not null,
    source varchar(200) not null,
    content_hash varchar(64) not null
);

create table if not exists catalogue.process_schema (
    id uuid not null primary key,
    schema_key varchar(200) not null,
    content text not null,
    source varchar(200) not null,
    content_hash varchar(64) not null,
    version integer not null,
    unique (source, schema_key)
);

create table if not exists catalogue.schema_node (
    schema_id uuid not null references catalogue.process_schema (id) on delete cascade,
    node_key varchar(200) not null,
    parent_key varchar(200),
    position integer not null,
    kind varchar(20) not null,
    content text not null,
    primary key (schema_id, node_key)
);

-- One row; its stamp changes with every change of the catalogue, so that nodes know when what they remember is old.
create table if not exists catalogue.state (
    id integer not null primary key,
    stamp uuid not null
);

-- Bundles whose catalogue was imported, and in which state.
create table if not exists catalogue.bundle_source (
    source varchar(200) not null primary key,
    fingerprint varchar(200) not null
);
