-- The second firm of an application that concerns two: firms that merge. The scope of a new firm's application is the case that granted the
-- merger or division from which it comes.

alter table licence_application add column other_firm text references firm;
create index licence_application_other_firm on licence_application (other_firm)
  where state not in ('REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ENDED', 'RECORDED');
create index licence_application_origin on licence_application (scope) where matter = 'firm-establishment' and scope is not null;
