-- For which last day the reminder of an assignment has been sent: another day is another reminder.
alter table coproduction.assignment add column if not exists reminded_for date;
create index if not exists assignment_due on coproduction.assignment (due_on);
