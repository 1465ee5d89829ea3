-- Applications and invitations of a team are read page by page.
create index if not exists application_waiting on people.application (team, since, id);
create index if not exists invitation_newest on people.invitation (team, id);
