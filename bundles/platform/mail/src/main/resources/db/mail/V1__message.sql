-- Mails that were not handed over to the mail server yet; what was is deleted. failure: why the last try did not succeed.
create table if not exists mail.message (
  id uuid primary key,
  recipient varchar(320) not null,
  subject varchar(500) not null,
  content text not null,
  written timestamp with time zone not null,
  due timestamp with time zone not null,
  attempts integer not null,
  given_up boolean not null,
  failure varchar(1000)
);
create index if not exists message_due on mail.message (given_up, due);
