-- Who is asked to do what. target_id is the resource, or the task if there is none; exactly one of person and team. Assigned_by and done_by are
-- emptied when those people go.
create table if not exists coproduction.assignment (
    id uuid not null primary key,
    task_id uuid not null references coproduction.item (id) on delete cascade,
    resource_id uuid references coproduction.resource (id) on delete cascade,
    target_id uuid not null,
    person_id uuid,
    team_id uuid,
    instructions text not null,
    due_on date,
    assigned_by uuid,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by uuid,
    version integer not null,
    unique (target_id, person_id),
    unique (target_id, team_id)
);
create index if not exists assignment_task on coproduction.assignment (task_id);
create index if not exists assignment_resource on coproduction.assignment (resource_id);
create index if not exists assignment_person on coproduction.assignment (person_id, done_at, due_on);
create index if not exists assignment_team on coproduction.assignment (team_id, done_at, due_on);
create index if not exists assignment_by on coproduction.assignment (assigned_by);
create index if not exists assignment_done_by on coproduction.assignment (done_by);

-- Comments of tasks. Whom they mention stands in the text as @[id], and once more in the table below, to be found.
create table if not exists coproduction.task_comment (
    id uuid not null primary key,
    task_id uuid not null references coproduction.item (id) on delete cascade,
    author_id uuid not null,
    body text not null,
    created_at timestamp with time zone not null,
    edited_at timestamp with time zone,
    version integer not null
);
create index if not exists task_comment_task on coproduction.task_comment (task_id, created_at, id);
create index if not exists task_comment_author on coproduction.task_comment (author_id);
create table if not exists coproduction.comment_mention (
    comment_id uuid not null references coproduction.task_comment (id) on delete cascade,
    person_id uuid not null,
    primary key (comment_id, person_id)
);
create index if not exists comment_mention_person on coproduction.comment_mention (person_id);

-- The calendar of a person's due dates: the id is what its token signs, and changes with every new address.
create table if not exists coproduction.work_calendar (
    person_id uuid not null primary key,
    id uuid not null unique,
    created_at timestamp with time zone not null
);
