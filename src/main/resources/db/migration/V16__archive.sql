-- The diagrams, decisions and forms of each version that a case ever ran on, copied once: the engine's own may be deleted one day.
create table process_version (
  deployment text primary key,
  process    text not null,
  version    int  not null
);

create table process_source (
  deployment text not null references process_version,
  name       text not null,
  content    text not null,
  primary key (deployment, name)
);

-- In which version of its form each event of kind FORM was submitted.
create table form_shown (
  case_number text not null,
  seq         int  not null,
  deployment  text not null references process_version,
  form        text,
  primary key (case_number, seq),
  foreign key (case_number, seq) references case_event (case_number, seq)
);

-- How long a case is kept, where its head decided other than the configuration says; and whether the engine's own copy is gone.
create table case_retention (
  case_number  text primary key references case_file,
  term         text check (term in ('PERMANENT', 'YEARS_30', 'YEARS_10')),
  forgotten_at timestamptz
);

create table legal_hold (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file,
  reason      text        not null,
  set_at      timestamptz not null,
  set_by      text        not null,
  set_by_name text        not null,
  lifted_at   timestamptz
);
create unique index legal_hold_running on legal_hold (case_number) where lifted_at is null;

create function legal_hold_is_only_lifted() returns trigger language plpgsql as $$
begin
  if old.lifted_at is not null or (new.id, new.case_number, new.reason, new.set_at, new.set_by, new.set_by_name)
      is distinct from (old.id, old.case_number, old.reason, old.set_at, old.set_by, old.set_by_name) then
    raise exception 'UPDATE refused: a legal hold can only be lifted, once';
  end if;
  return new;
end $$;

create trigger append_only_rows before update or delete on process_version for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on process_version for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on process_source for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on process_source for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on form_shown for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on form_shown for each statement execute function casework_refuse_change();
create trigger guarded_rows before update on legal_hold for each row execute function legal_hold_is_only_lifted();
create trigger kept_rows before delete on legal_hold for each row execute function casework_refuse_change();
create trigger kept_table before truncate on legal_hold for each statement execute function casework_refuse_change();
