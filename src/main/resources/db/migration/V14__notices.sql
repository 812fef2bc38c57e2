-- What people are told. No legal record - that is the timeline of the case - so rows are settled, read and cleaned away.
create table notice (
  id bigint generated always as identity primary key,
  kind text not null,
  -- for everybody at a desk, in one row, or for one person
  desk text,
  person text,
  case_number text not null references case_file,
  task text,
  deadline text,
  text text not null,
  -- whoever did it is not told of it
  actor text,
  at timestamptz not null,
  -- from then on nobody needs to do anything about it: the task is done, the deadline ended or has moved
  settled_at timestamptz,
  -- nothing is told twice
  effect text not null unique,
  check ((desk is null) <> (person is null))
);
create index notice_desk on notice (desk, id);
create index notice_desk_open on notice (desk) where settled_at is null;
create index notice_person on notice (person, id) where person is not null;
create index notice_task on notice (task) where task is not null and settled_at is null;
create index notice_deadline on notice (case_number) where deadline is not null and settled_at is null;
create index notice_at on notice using brin (at);

create table notice_read (
  notice bigint not null references notice on delete cascade,
  person text not null,
  at timestamptz not null,
  primary key (notice, person)
);

-- How a person wants mail; without a row as the house has it for the person's desks.
create table notice_choice (
  person text primary key,
  mode text not null check (mode in ('AT_ONCE', 'URGENT', 'DIGEST', 'NONE'))
);

-- The outbox: written in the transaction of what is told, sent afterwards.
create table notice_mail (
  id bigint generated always as identity primary key,
  effect text not null unique,
  person text not null,
  address text not null,
  subject text not null,
  plain text not null,
  html text not null,
  -- what it tells; no key to notice, which may be cleaned away before
  notices bigint[] not null,
  message_id text not null unique,
  created_at timestamptz not null,
  state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP', 'WITHDRAWN')),
  attempts int not null default 0,
  -- of one that is being sent: when another node may take it over
  next_at timestamptz not null,
  ended_at timestamptz,
  trouble text
);
create index notice_mail_due on notice_mail (next_at, id) where state in ('WAITING', 'SENDING');
create index notice_mail_person on notice_mail (person, created_at);
create index notice_mail_failed on notice_mail (ended_at) where state in ('REFUSED', 'GIVEN_UP');

-- The working days whose digests have been written for everybody.
create table notice_digest_day (
  day date primary key
);
