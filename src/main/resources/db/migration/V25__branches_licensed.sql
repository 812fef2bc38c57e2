-- The licence that the decision on an application has brought about, where that is a firm's or a branch's.
alter table licence_application add column licence text references firm;
