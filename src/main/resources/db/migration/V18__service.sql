-- Several recipients of one document, and as many attempts for each as it takes. What was entered stays as it was entered:
-- a correction is another row that names the one it replaces.
create table service_recipient (
  id bigint generated always as identity primary key,
  case_number text not null references case_file,
  document_number text not null references official_document,
  ordinal int not null check (ordinal > 0),
  kind text not null,
  name text not null,
  -- the one who owes the duty: the clock starts with the service on this one and on nobody else
  starts_clock boolean not null,
  added_at timestamptz not null,
  added_by text,
  unique (document_number, ordinal),
  unique (document_number, kind, name)
);
create unique index service_recipient_main on service_recipient (document_number) where starts_clock;
create index service_recipient_case on service_recipient (case_number);

create table service_attempt (
  id bigint generated always as identity primary key,
  recipient bigint not null references service_recipient,
  ordinal int not null check (ordinal > 0),
  method text not null,
  served_on date not null,
  served_at time,
  place text,
  server text,
  second_server text,
  signer text,
  relation text,
  consent text,
  refusal text,
  witness text,
  recording text,
  ground text,
  circumstances text,
  medium text,
  -- why it did not come about; null where the document was served
  failure text,
  proof text,
  -- SHA-256 of a file of the case's evidence, in hexadecimal
  proof_evidence text check (proof_evidence ~ '^[0-9a-f]{64}$'),
  note text,
  -- the lawful day of service, from which clocks count
  effective_on date check (effective_on >= served_on),
  supersedes bigint unique references service_attempt,
  reason text,
  recorded_at timestamptz not null,
  -- user id and name; unknown for what was recorded before attempts were kept
  recorded_by text,
  recorded_name text,
  unique (recipient, ordinal),
  check ((failure is null) = (effective_on is not null)),
  check ((supersedes is null) = (reason is null))
);

create view standing_service_attempt as
  select * from service_attempt a where not exists (select from service_attempt later where later.supersedes = a.id);

-- Nobody is served twice with the same document. The case file is locked by whoever records, so no two see an empty table at once.
create function casework_refuse_second_service() returns trigger language plpgsql as $$
begin
  if new.failure is null and exists (select from standing_service_attempt s where s.recipient = new.recipient
      and s.failure is null and s.id is distinct from new.supersedes) then
    raise exception 'INSERT refused: recipient % has been served', new.recipient;
  end if;
  if not exists (select from service_attempt s where s.id = new.supersedes and s.recipient = new.recipient)
      and new.supersedes is not null then
    raise exception 'INSERT refused: a correction belongs to the recipient of what it corrects';
  end if;
  return new;
end $$;
create trigger served_once before insert on service_attempt for each row execute function casework_refuse_second_service();

-- What was recorded until now: one successful service on the firm for each document.
insert into service_recipient (case_number, document_number, ordinal, kind, name, starts_clock, added_at)
  select s.case_number, s.document_number, 1, 'FIRM', f.firm_name, true, s.recorded_at
  from service_record s join case_file f on f.number = s.case_number
  order by s.recorded_at, s.document_number;

insert into service_attempt (recipient, ordinal, method, served_on, signer, proof, effective_on, recorded_at)
  select r.id, 1, s.method, s.served_on, s.recipient, s.proof, s.effective_on, s.recorded_at
  from service_record s join service_recipient r on r.document_number = s.document_number
  order by s.recorded_at, s.document_number;

-- The old table becomes what its readers mean by it: the service on the one with whom the clock starts.
alter table service_record rename to service_record_of_old;

create view service_record as
  select r.document_number, r.case_number, a.method, coalesce(a.signer, a.medium, r.name) as recipient, a.served_on, a.proof,
    a.effective_on, a.recorded_at
  from service_recipient r join standing_service_attempt a on a.recipient = r.id
  where r.starts_clock and a.failure is null;

do $$
begin
  if exists (select * from service_record_of_old except select * from service_record)
      or exists (select * from service_record except select * from service_record_of_old) then
    raise exception 'The services recorded until now were not carried over';
  end if;
end $$;
drop table service_record_of_old;

create trigger append_only_rows before update or delete on service_recipient for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on service_recipient for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on service_attempt for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on service_attempt for each statement execute function casework_refuse_change();
