import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { placeQuery } from '../api/enter-case.ts'
import { enterTexts as texts } from '../texts/enter-case.ts'
import classes from './enter-case-page.module.css'
import type { EntryProps } from './entry-props.ts'

/** Where it happened, in words; the commune is found by itself, or asked for when several may be meant. */
export function PlaceField({ entries, enter }: EntryProps) {
  const [settled] = useDebouncedValue(entries.place.trim(), 350)
  const { data } = useQuery(placeQuery(settled))
  const only = data?.outcome === 'one' ? data.candidates[0]?.code : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: `enter` is new every time; only the answer counts
  useEffect(() => enter({ communeCode: only ?? '' }), [only, settled])
  return (
    <div>
      <TextInput
        label={texts.place}
        value={entries.place}
        maxLength={500}
        onChange={(event) => enter({ place: event.currentTarget.value })}
      />
      <div className={classes.places} aria-live="polite">
        {data?.outcome === 'none' && <p>{texts.placeNone}</p>}
        {data?.outcome === 'one' && <p>{data.candidates[0]?.fullName}</p>}
        {data?.outcome === 'ask' && <p>{texts.placeAsk}</p>}
        {data?.outcome === 'ask' &&
          data.candidates.slice(0, 5).map((candidate) => (
            <label key={candidate.code}>
              <input
                type="radio"
                name="commune"
                checked={entries.communeCode === candidate.code}
                onChange={() => enter({ communeCode: candidate.code })}
              />
              {candidate.fullName}
            </label>
          ))}
      </div>
    </div>
  )
}
