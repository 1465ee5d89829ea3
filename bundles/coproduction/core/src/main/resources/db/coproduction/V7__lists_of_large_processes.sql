-- Resources are listed by their last change, the id deciding between equal moments: a page of many is read in the order of an index.
create index if not exists resource_changed on coproduction.resource (process_id, updated_at, id);
-- Those of a process that are being made are counted: few, wherever they are.
create index if not exists resource_making on coproduction.resource (state, process_id);
