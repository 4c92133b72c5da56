import { useQuery } from '@tanstack/react-query'
import { ratingsQuery } from '../api/duty.ts'
import { supervisionTexts as texts } from '../texts/duty.ts'
import classes from './ratings.module.css'

/** How residents found the handling, by unit: counts beside the share, never a share alone. */
export function Ratings() {
  const { data } = useQuery(ratingsQuery)
  if (data === undefined) return null
  return (
    <section aria-labelledby="ratings" className={classes.ratings}>
      <h2 id="ratings">{texts.ratings}</h2>
      {data.items.length === 0 ? (
        <p>{texts.ratingsNone}</p>
      ) : (
        <ul>
          {data.items.map(({ unit, good, fair, poor }) => (
            <li key={unit.code}>
              <b>{unit.name}</b>
              <span>{texts.share(good, good + fair + poor)}</span>
              <span className={classes.counts}>
                {texts.fair}: {fair} · {texts.poor}: {poor}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
