-- Applications for licences: what is applied for, for whom, and how far each has come.

create table licence_application (
  case_number     text    primary key references case_file (number),
  matter          text    not null,             -- key of its process
  firm            text    references firm,      -- the firm concerned; null for one that is being established
  lawyer          text    references lawyer,    -- null for who is not a lawyer yet
  person          text,                         -- who, where that is no lawyer yet: number of the qualification certificate
  applicant       text    not null,             -- as papers name it
  subject         text    not null,             -- what is applied for, as papers name it
  applied_on      date    not null,
  received_on     date,                         -- when all papers were received that there are, as often as they were
  supplement_asked boolean not null default false, -- what is missing may be told once (行政许可法 32)
  accepted_on     date,
  decided_on      date,
  state           text    not null,
  version         integer not null,
  check (decided_on is null or accepted_on is not null)
);
create index licence_application_firm on licence_application (firm) where state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED');
-- one thing at a time: a second running application for the same lawyer would contradict the first
create unique index licence_application_lawyer on licence_application (lawyer) where lawyer is not null
  and state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED');
create unique index licence_application_person on licence_application (person) where person is not null
  and state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED');
