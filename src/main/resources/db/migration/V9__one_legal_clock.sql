-- One row per obligation: what happened to its clock stands in the journal, and an extension keeps its row.
alter table deadline drop constraint deadline_check;
alter table deadline drop constraint deadline_check1;
alter table deadline drop constraint deadline_state_check;
alter table deadline drop constraint deadline_length_check;
drop index deadline_one_running;
drop index deadline_running;

alter table deadline
  add column duty text not null default 'PARTY' check (duty in ('ORGAN', 'PARTY', 'TERM')),
  add column shortest integer,
  add column longest integer,
  add column deemed text not null default 'NOTHING' check (deemed in ('NOTHING', 'FROM_START', 'FROM_END')),
  add column extension integer,
  add column excludes text,
  add column start_at timestamptz,
  add column last_day date,
  add column due_at timestamptz,
  add column warn_day date,
  add column extended boolean not null default false,
  add column calendar_version integer references calendar_notice (version),
  add column paused_on date,
  add column remind_at timestamptz,
  add column overdue_at timestamptz,
  add column told text not null default 'NOTHING' check (told in ('NOTHING', 'NEAR', 'OVERDUE')),
  add column wake_at timestamptz,
  alter column legal_length drop not null;

-- rows from before: reminders of theirs were timers, so they are told again at most once
update deadline set
  duty = case when limit_id = 'T24' then 'TERM' else 'PARTY' end,
  start_at = start_day::timestamp at time zone 'Asia/Shanghai',
  last_day = due_day,
  due_at = (due_day + time '23:59:59') at time zone 'Asia/Shanghai',
  warn_day = due_day,
  extended = extends_id is not null,
  calendar_version = (select max(version) from calendar_notice),
  remind_at = (due_day - 7 + time '09:00') at time zone 'Asia/Shanghai',
  overdue_at = (due_day + 1 + time '09:00') at time zone 'Asia/Shanghai';
update deadline set told = 'NEAR', wake_at = overdue_at where state = 'RUNNING';

alter table deadline
  alter column duty drop default,
  alter column deemed drop default,
  alter column start_at set not null,
  alter column last_day set not null,
  alter column due_at set not null,
  alter column warn_day set not null,
  alter column calendar_version set not null,
  alter column remind_at set not null,
  alter column overdue_at set not null,
  drop column start_day,
  drop column due_day,
  drop column extends_id,
  add check (length <> 0),
  add check (length > 0 and due_at >= start_at or length < 0 and due_at <= start_at + interval '1 day'),
  add check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED', 'SUPERSEDED')),
  add check ((state in ('RUNNING', 'PAUSED')) = (settled_on is null)),
  add check ((state = 'PAUSED') = (paused_on is not null)),
  add check (state = 'RUNNING' or wake_at is null);

-- What two officers or a timer and an officer do at the same second must not count twice.
create unique index deadline_one_open on deadline (case_number, limit_id, owed_by) where state in ('RUNNING', 'PAUSED');
create index deadline_open on deadline (due_at) where state in ('RUNNING', 'PAUSED');
create index deadline_wake on deadline (wake_at) where wake_at is not null;
create index deadline_outdated on deadline (calendar_version, id) where state in ('RUNNING', 'PAUSED');

-- The journal holds all that a due day is counted from.
alter table deadline_event drop constraint deadline_event_what_check;
alter table deadline_event
  add column moment timestamptz,
  add column length integer,
  add column calendar_version integer references calendar_notice (version),
  add check (what in ('START', 'PAUSE', 'RESUME', 'EXTEND', 'REPROJECT', 'REMIND', 'OVERDUE', 'MEET', 'MISS', 'CANCEL', 'SUPERSEDE')),
  alter column old_due type timestamptz using (old_due + time '23:59:59') at time zone 'Asia/Shanghai',
  alter column new_due type timestamptz using (new_due + time '23:59:59') at time zone 'Asia/Shanghai';

alter table deadline_event disable trigger deadline_event_append_only;
update deadline_event e set calendar_version = d.calendar_version,
  moment = case when e.what in ('START', 'EXTEND') then d.start_at end,
  length = case when e.what in ('START', 'EXTEND') then d.length end
  from deadline d where d.id = e.deadline_id;
alter table deadline_event enable trigger deadline_event_append_only;

alter table deadline_event
  alter column calendar_version set not null,
  alter column new_due set not null;
create index deadline_event_deadline on deadline_event (deadline_id);
