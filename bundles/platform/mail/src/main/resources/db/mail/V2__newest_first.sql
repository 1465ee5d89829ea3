create index if not exists message_written on mail.message (written, id);
