-- The second firm of an application that concerns two: the one that another absorbs.

alter table licence_application add column other_firm text references firm;
create index licence_application_other_firm on licence_application (other_firm)
  where state not in ('REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED', 'RECORDED');
