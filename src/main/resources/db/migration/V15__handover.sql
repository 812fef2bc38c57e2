-- Who stands in for whom at a desk. Whether it runs is asked of the clock and of the desk's members; only an early end is written down.
create table absence (
  id bigint generated always as identity primary key,
  person text not null,
  desk text not null,
  substitute text not null,
  first_day date not null,
  last_day date not null,
  entered_by text not null,
  entered_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (person <> substitute),
  check (last_day between first_day and first_day + 89),
  check ((ended_by is null) = (ended_at is null))
);
create index absence_person on absence (person, last_day);
create index absence_substitute on absence (substitute, last_day);

-- Which tasks a substitute has taken over from the absent person: their forms name both.
create table absence_task (
  absence bigint not null references absence,
  task text not null,
  case_number text not null references case_file,
  taken_at timestamptz not null,
  primary key (task, absence)
);

-- Who has withdrawn from which case (回避): of a person's events in a case the last one counts.
create table recusal_event (
  id bigint generated always as identity primary key,
  case_number text not null references case_file,
  person text not null,
  what text not null check (what in ('DECLARED', 'ORDERED', 'LIFTED')),
  ground text not null,
  reason text not null,
  actor text not null,
  actor_name text not null,
  at timestamptz not null
);
create index recusal_event_person on recusal_event (person, case_number, id);
create index recusal_event_case on recusal_event (case_number, id);

-- A head's decision that the desk one level up does, in this case, what this desk can no longer do.
create table recusal_referral (
  case_number text not null references case_file,
  desk text not null,
  upper_desk text not null,
  actor text not null,
  actor_name text not null,
  at timestamptz not null,
  primary key (case_number, desk)
);

create trigger append_only_rows before update or delete on absence_task for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on absence_task for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on recusal_event for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on recusal_event for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on recusal_referral for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on recusal_referral for each statement execute function casework_refuse_change();
