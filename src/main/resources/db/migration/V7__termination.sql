create table firm_ending (
  case_number   text    primary key references case_file (number),
  firm_licence  text    not null references firm (licence),
  published_on  date,
  liquidated_on date,
  filed_on      date,
  decided_on    date,
  version       integer not null
);
create unique index firm_ending_once on firm_ending (firm_licence);
