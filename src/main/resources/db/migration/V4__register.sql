-- The register (名册): who is licensed, where they practise, who supervises them.

create table firm (
  licence         text    primary key,          -- unified social credit code, upper case
  name            text    not null,
  kind            text    not null,
  head_office     text    references firm,      -- of a branch: the firm it belongs to
  unit            text    not null,             -- region code of the supervising unit
  address         text    not null,
  head_name       text    not null,
  licensed_on     date    not null,
  state           text    not null,
  suspended_until date,                         -- last day of a 停业整顿
  deregistered_on date,
  version         integer not null default 0,
  check (state in ('ACTIVE', 'SUSPENDED', 'TERMINATING', 'DEREGISTERED')),
  check ((state = 'DEREGISTERED') = (deregistered_on is not null)),
  check (state <> 'SUSPENDED' or suspended_until is not null)
);
-- a name becomes free again when the firm that bore it is gone
create unique index firm_name on firm (name) where state <> 'DEREGISTERED';
create index firm_unit on firm (unit);
create index firm_head_office on firm (head_office);

create table lawyer (
  licence      text    primary key,             -- 17 digits
  name         text    not null,
  firm         text    references firm,
  partner      boolean not null,
  responsible  boolean not null,                -- the head, or answerable for what the firm did
  state        text    not null,
  left_firm_on date,
  version      integer not null default 0,
  check (state in ('PRACTISING', 'UNATTACHED')),
  check ((state = 'PRACTISING') = (firm is not null))
);
create index lawyer_firm on lawyer (firm);

-- Partners and responsible lawyers of a firm that must terminate may not leave it (律师执业管理办法 21).
create table practice_lock (
  id          bigint generated always as identity primary key,
  lawyer      text        not null references lawyer,
  firm        text        not null references firm,
  case_number text        not null,
  reason      text        not null,
  since       timestamptz not null,
  released_on date
);
create unique index practice_lock_running on practice_lock (lawyer, case_number) where released_on is null;
create index practice_lock_case on practice_lock (case_number);

create table register_event (
  id          bigint generated always as identity primary key,
  case_number text,                             -- null: not decided by a case, such as the first enrolment
  subject     text        not null,             -- licence of the firm or lawyer
  what        text        not null,
  old         text,
  new         text,
  because     text,
  at          timestamptz not null,
  actor       text        not null
);
create index register_event_subject on register_event (subject);
create index register_event_case on register_event (case_number);

create function refuse_register_event_change() returns trigger language plpgsql as
$$ begin raise exception 'register_event is append-only'; end $$;
create trigger register_event_append_only before update or delete on register_event
  for each row execute function refuse_register_event_change();
create trigger register_event_never_emptied before truncate on register_event
  for each statement execute function refuse_register_event_change();
