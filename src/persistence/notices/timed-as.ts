/**
 * Type whose hours notice `n` keeps: its own, of a correction that of the notice it corrects, over any corrections in between
 * (docs/decisions/0022-corrections-keep-hours.md).
 */
export const TIMED_AS = `(case when n.type <> 'TB_DINHCHINH' then n.type else coalesce((
  with recursive corrected as (
    select c.type, c.corrects_id from notice c where c.id = n.corrects_id
    union all
    select c.type, c.corrects_id from notice c join corrected x on x.corrects_id = c.id where x.type = 'TB_DINHCHINH')
  select type from corrected where type <> 'TB_DINHCHINH'), n.type) end)`
