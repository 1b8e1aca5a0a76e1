-- Service accounts that were closed before closing also ended where they belonged and what they were.
update membership set until_day =
    (select cast(p.left_on - interval '1' day as date) from person p where p.id = membership.person_id)
  where until_day is null
    and person_id in (select id from person where kind = 'service' and left_on is not null);
update role_grant set until_day =
    (select cast(p.left_on - interval '1' day as date) from person p where p.id = role_grant.person_id)
  where until_day is null
    and person_id in (select id from person where kind = 'service' and left_on is not null);

-- The days of what a change of a unit ended, so that undoing it gives back no more than there was.
alter table unit_change_part add column from_day date;
alter table unit_change_part add column until_day date;
