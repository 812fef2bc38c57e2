-- What follows when a case changes the register, and what becomes of it when the decision is annulled on review.

-- A change that a later one took back. Each is taken back once; who changed what since then can be told from the journal alone.
alter table register_event add column undoes bigint references register_event;
create unique index register_event_undone_once on register_event (undoes) where undoes is not null;

-- 停止执业: its last day, and the last day on which the lawyer may be no partner (律师事务所管理办法 28, 57).
alter table lawyer add column suspended_until date;
alter table lawyer add column partner_barred_until date;

-- A firm that is back on the register may come to its end again, in another case.
drop index firm_ending_once;
alter table firm_ending add column stopped boolean not null default false;
create unique index firm_ending_once on firm_ending (firm_licence) where not stopped;

-- Six months without a firm are asked for by the lawyer, whatever case they began in.
create index deadline_owed_by on deadline (owed_by) where limit_id = 'T24' and state in ('RUNNING', 'PAUSED');

-- A case that a decided case affects: somebody at a desk says what becomes of it.
create table affected_case (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file,
  cause_case  text        not null,             -- the case whose decision affects it
  verb        text        not null,             -- what happened to the register
  reason      text        not null,
  opened_at   timestamptz not null,
  settled_at  timestamptz,
  decision    text,
  check (decision in ('MERGE', 'CONTINUE', 'REOPEN', 'LEAVE', 'VOID')),
  check ((settled_at is null) = (decision is null))
);
create index affected_case_open on affected_case (case_number) where settled_at is null;
create index affected_case_cause on affected_case (cause_case);

-- What a change of the register leaves to be done at a desk, where no other case is concerned.
create table register_errand (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file,
  post        text        not null check (post in ('COUNTY', 'PROVINCE')),
  what        text        not null,
  opened_at   timestamptz not null,
  done_at     timestamptz
);
create index register_errand_open on register_errand (case_number, post) where done_at is null;

-- An annulment on review (行政复议, 行政诉讼) that is waiting to be carried out, or was.
create table annulment (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file,
  document_number text        not null references official_document,
  ruling_kind     text        not null,
  ruling_number   text        not null,
  ruling_on       date        not null,
  opened_at       timestamptz not null,
  state           text        not null check (state in ('PENDING', 'DONE', 'DROPPED'))
);
create unique index annulment_pending on annulment (case_number) where state = 'PENDING';

-- The documents that are void since. The document itself is never touched.
create table annulled_document (
  document_number text        primary key references official_document,
  annulment       bigint      not null references annulment,
  annulled_at     timestamptz not null,
  actor           text        not null
);
create trigger append_only_rows before update or delete on annulled_document for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on annulled_document for each statement execute function casework_refuse_change();
