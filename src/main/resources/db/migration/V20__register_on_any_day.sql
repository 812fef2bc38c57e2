-- The register on any day, and the files by which a register that existed elsewhere was taken over.

alter table lawyer add column practising_since date;                   -- first licensed; null where the register taken over did not say
alter table lawyer add column part_time boolean not null default false; -- 兼职律师

drop index register_event_subject;
create index register_event_subject on register_event (subject, what, at);
create index register_event_what on register_event (what, at);

-- What an attribute of a firm or lawyer was at a moment: what the first change since then found, or what it is if there was none.
create function register_value(subject_of text, attribute text, moment timestamptz, today text) returns text language sql stable as $$
  select case when first.id is null then today else first.old end
  from (select 1) one left join lateral (
    select id, old from register_event where subject = subject_of and what = attribute and at >= moment order by at, id limit 1) first on true
$$;

create table register_import (
  id         bigint generated always as identity primary key,
  firms      text,                              -- as it was handed in; null where no such file was
  lawyers    text,
  checked_at timestamptz not null,
  checked_by text        not null,              -- user id
  applied_at timestamptz,                       -- null: looked at, not applied
  check (firms is not null or lawyers is not null)
);
