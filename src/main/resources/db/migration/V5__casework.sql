-- Numbers without gap: the row is locked until the transaction that took the number ends, and rolls back with it.
create table number_sequence (
  unit text not null,
  kind text not null,
  year int not null,
  last int not null,
  primary key (unit, kind, year)
);

create table case_file (
  number text primary key,
  kind text not null,
  unit text not null,
  firm_licence text not null,
  firm_name text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  state text not null check (state in ('RUNNING', 'CLOSED')),
  outcome text,
  closed_at timestamptz,
  -- the end of the hash chain: without it the removal of the last events would go unnoticed
  last_seq int not null,
  last_hash text not null,
  check ((state = 'CLOSED') = (outcome is not null)),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index case_file_firm on case_file (firm_licence, state);
create index case_file_unit on case_file (unit, state);

create table case_event (
  id bigint generated always as identity primary key,
  case_number text not null references case_file,
  seq int not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  kind text not null,
  process text,
  task text,
  task_name text,
  -- text and not jsonb: the hash is over these very characters, jsonb would rewrite them
  fields text not null check (fields is json object),
  text text not null,
  previous_hash text not null,
  hash text not null,
  unique (case_number, seq)
);

create table official_document (
  number text primary key,
  case_number text not null references case_file,
  ordinal int not null,
  kind text not null,
  unit text not null,
  issued_on date not null,
  text text not null,
  unique (case_number, ordinal)
);

create table service_record (
  -- one effective service for one document
  document_number text primary key references official_document,
  case_number text not null references case_file,
  method text not null,
  recipient text not null,
  served_on date not null,
  proof text not null,
  effective_on date not null check (effective_on >= served_on),
  recorded_at timestamptz not null
);
create index service_record_case on service_record (case_number);

create function casework_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% refused: % is append-only', tg_op, tg_table_name;
end $$;

create function casework_guard_case_file() returns trigger language plpgsql as $$
begin
  if (new.number, new.kind, new.firm_licence, new.firm_name, new.opened_at, new.opened_by)
      is distinct from (old.number, old.kind, old.firm_licence, old.firm_name, old.opened_at, old.opened_by) then
    raise exception 'UPDATE refused: only unit, state, outcome and chain end of a case file may change';
  end if;
  if old.state = 'CLOSED' and (new.state, new.outcome, new.closed_at) is distinct from (old.state, old.outcome, old.closed_at) then
    raise exception 'UPDATE refused: a closed case file stays closed';
  end if;
  if new.last_seq < old.last_seq then
    raise exception 'UPDATE refused: the timeline of a case file never shrinks';
  end if;
  return new;
end $$;

create trigger append_only_rows before update or delete on case_event for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on case_event for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on official_document for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on official_document for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on service_record for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on service_record for each statement execute function casework_refuse_change();
create trigger guarded_rows before update on case_file for each row execute function casework_guard_case_file();
create trigger kept_rows before delete on case_file for each row execute function casework_refuse_change();
create trigger kept_table before truncate on case_file for each statement execute function casework_refuse_change();
