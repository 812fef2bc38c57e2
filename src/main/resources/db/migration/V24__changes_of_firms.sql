-- Changes of firms: several things of one matter may be applied for side by side, and some are only filed.

alter table licence_application add column scope text;                -- which of several things of its matter; null where it is one thing

drop index licence_application_firm;
drop index licence_application_lawyer;
drop index licence_application_person;
create index licence_application_firm on licence_application (firm)
  where state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED', 'RECORDED');
create unique index licence_application_lawyer on licence_application (lawyer) where lawyer is not null
  and state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED', 'RECORDED');
create unique index licence_application_person on licence_application (person) where person is not null
  and state not in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED', 'RECORDED');
create index licence_application_scope on licence_application (firm, matter, scope) where scope is not null;
