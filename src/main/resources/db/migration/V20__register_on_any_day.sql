-- The register on any day, and the files by which a register that existed elsewhere was taken over.

alter table lawyer add column practising_since date;                   -- first licensed; null where the register taken over did not say
alter table lawyer add column part_time boolean not null default false; -- 兼职律师

drop index register_event_subject;
create index register_event_subject on register_event (subject, what, at);
create index register_event_at on register_event (at);

create table register_import (
  id         bigint generated always as identity primary key,
  firms      text,                              -- as it was handed in; null where no such file was
  lawyers    text,
  checked_at timestamptz not null,
  checked_by text        not null,              -- user id
  applied_at timestamptz,                       -- null: looked at, not applied
  check (firms is not null or lawyers is not null)
);
