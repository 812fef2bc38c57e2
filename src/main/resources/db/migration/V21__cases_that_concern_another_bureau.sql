-- A bureau that a case concerns beside its supervising unit, such as that of a lawyer's former firm. It is not compared with the unit,
-- which may become the same when the firm moves.
alter table case_file add column concerned text;
create index case_file_concerned on case_file (concerned, state) where concerned is not null;

-- A firm that is being established has no licence yet; firm_name is then the name it proposes.
alter table case_file alter column firm_licence drop not null;

create or replace function casework_guard_case_file() returns trigger language plpgsql as $$
begin
  if (new.number, new.kind, new.firm_name, new.opened_at, new.opened_by)
      is distinct from (old.number, old.kind, old.firm_name, old.opened_at, old.opened_by)
      or old.firm_licence is not null and new.firm_licence is distinct from old.firm_licence then
    raise exception 'UPDATE refused: only units, a licence that was missing, state, outcome and chain end of a case file may change';
  end if;
  if old.state = 'CLOSED' and (new.state, new.outcome, new.closed_at) is distinct from (old.state, old.outcome, old.closed_at) then
    raise exception 'UPDATE refused: a closed case file stays closed';
  end if;
  if new.last_seq < old.last_seq then
    raise exception 'UPDATE refused: the timeline of a case file never shrinks';
  end if;
  return new;
end $$;

alter table evidence drop constraint evidence_side_check;
alter table evidence add constraint evidence_side_check check (side in ('BUREAU', 'CONCERNED', 'FIRM', 'BAR'));
