-- What a map's own editors state in Ettle has a basis of its own, and a link may say why it closes a
-- loop on purpose. A parent stands in a later tier, so it never closes one.

alter table theory.link add column feedback text;
alter table theory.link
    add constraint only_influence_feeds_back check (feedback is null or kind = 'INFLUENCE');
alter table theory.link alter column words set expression as (
    setweight(
        to_tsvector(
            'english',
            theory.searchable(coalesce(rationale, '') || ' ' || coalesce(feedback, ''))),
        'C'));

alter table theory.lane drop constraint basis_is_known;
alter table theory.lane add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.tag drop constraint basis_is_known;
alter table theory.tag add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.outcome drop constraint basis_is_known;
alter table theory.outcome add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.link drop constraint basis_is_known;
alter table theory.link add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.assumption drop constraint basis_is_known;
alter table theory.assumption add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.rival drop constraint basis_is_known;
alter table theory.rival add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
alter table theory.crosswalk_edge drop constraint basis_is_known;
alter table theory.crosswalk_edge add constraint basis_is_known check (
    basis in ('READ_IN_FULL', 'OPENING_READ', 'RECALLED', 'INFERRED', 'STATED_HERE'));
