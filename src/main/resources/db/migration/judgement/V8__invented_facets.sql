-- What is entered on a link to try Ettle with says so, as sources and judgements do.

alter table judgement.facet add column demonstration boolean not null default false;
