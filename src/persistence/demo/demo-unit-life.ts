/** Demo units that are communes: those where a demo person works on cases. */
const UNITS = `
  units as (
    select distinct o.unit_code, c.type from officer o join commune c on c.code = o.unit_code
     where o.login = any ($1::text[]) and o.role in ('duty_officer', 'unit_head'))`

/** Hamlets as such a commune has them; the duty officer looks after three. */
export const DEMO_HAMLETS = `
  with ${UNITS},
  added as (
    insert into hamlet (id, unit_code, name)
    select gen_random_uuid(), u.unit_code, case when u.type = 'Phường' then 'Tổ dân phố số ' else 'Thôn ' end || n
      from units u cross join generate_series(1, 6) as n
     where not exists (select 1 from hamlet h where h.unit_code = u.unit_code)
    returning id, unit_code, name)
  insert into officer_hamlet (officer_id, hamlet_id)
  select o.id, a.id from added a join officer o on o.unit_code = a.unit_code and o.role = 'duty_officer'
   where o.login = any ($1::text[]) and right(a.name, 1) in ('1', '2', '4')`

/**
 * A roster for two weeks around now, from half past seven to half past seven: the duty officer and a colleague by turns, the
 * head in command. Only where a demo unit has nobody ahead, so that a roster somebody set stays.
 */
export const DEMO_ROSTER = `
  with ${UNITS},
  days as (
    select d, (d::timestamp + interval '7 hours 30 minutes') at time zone 'Asia/Ho_Chi_Minh' as starts_at
      from generate_series(current_date - 2, current_date + 12, interval '1 day') as d),
  turns as (
    select u.unit_code, days.starts_at, post,
      (select o.id from officer o where o.unit_code = u.unit_code and o.login = any ($1::text[]) and o.is_active
         and o.role = any (case when post = 'commander' then array['unit_head']
                                when extract(doy from days.d)::int % 2 = 0 then array['duty_officer']
                                else array['handler', 'duty_officer'] end)
       order by o.role desc limit 1) as officer_id
      from units u cross join days cross join (values ('duty'), ('commander')) as posts (post)
     where not exists (select 1 from duty_shift s where s.unit_code = u.unit_code and s.ends_at > now()))
  insert into duty_shift (id, unit_code, officer_id, post, starts_at, ends_at)
  select gen_random_uuid(), unit_code, officer_id, post, starts_at, starts_at + interval '1 day'
    from turns where officer_id is not null`
