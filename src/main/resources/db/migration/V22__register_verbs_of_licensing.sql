-- What decided licensing cases change in the register, and the licences (执业证、执业许可证) that people hold in their hands.

alter table lawyer add column deregistered_on date;
alter table lawyer drop constraint lawyer_state_check;
alter table lawyer add constraint lawyer_state_check check (state in ('PRACTISING', 'UNATTACHED', 'DEREGISTERED'));
alter table lawyer add constraint lawyer_deregistered_check check ((state = 'DEREGISTERED') = (deregistered_on is not null));

-- Numbers without gap that the register gives itself.
create table register_sequence (
  series text    not null,                      -- such as CERTIFICATE 4301
  year   integer not null,
  last   integer not null,
  primary key (series, year)
);

create table licence_card (
  id          bigint generated always as identity primary key,
  holder      text    not null,                 -- licence of the firm or lawyer
  year        integer not null,
  serial      integer not null,
  case_number text    not null,
  issued_on   date    not null,
  unique (year, serial)
);
create index licence_card_holder on licence_card (holder);

create table licence_card_event (
  id          bigint generated always as identity primary key,
  holder      text        not null,
  card        bigint      references licence_card, -- null: issued before this register began
  standing    text        not null check (standing in ('IN_HAND', 'DEPOSITED', 'COLLECTED', 'VOID')),
  case_number text        not null,
  happened_on date        not null,
  at          timestamptz not null,
  actor       text        not null
);
create index licence_card_event_holder on licence_card_event (holder, id);
create index licence_card_event_case on licence_card_event (case_number);

create function register_refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only_rows before update or delete on licence_card_event for each row execute function register_refuse_change();
create trigger append_only_table before truncate on licence_card_event for each statement execute function register_refuse_change();
create trigger append_only_rows before update or delete on licence_card for each row execute function register_refuse_change();
create trigger append_only_table before truncate on licence_card for each statement execute function register_refuse_change();
