-- Justice bureaus; the rows come from db/data/hunan-regions.csv by the next migration.
create table unit (
  code text primary key,
  name text not null unique,
  level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  parent text references unit (code),
  check ((level = 'PROVINCE') = (parent is null))
);
