create table rectification_order (
  case_number      text primary key references case_file (number),
  firm_licence     text    not null references firm (licence),
  opened_by_unit   text    not null,
  months           integer not null check (months between 1 and 6),
  extension_months integer not null default 0,
  extension_asked_on date,
  served_on        date,
  state            text    not null,
  outcome          text,
  version          integer not null,
  check ((state = 'CLOSED') = (outcome is not null))
);
create index rectification_order_firm on rectification_order (firm_licence);

create table rectification_finding (
  case_number text    not null references rectification_order (case_number),
  ordinal     integer not null,
  ground      text    not null,
  facts       text    not null,
  demand      text    not null,
  track       text,
  result      text,
  remark      text,
  primary key (case_number, ordinal)
);
