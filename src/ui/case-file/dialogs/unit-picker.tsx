import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type UnitChoice, unitsQuery } from '../../api/unit-directory.ts'
import { asText } from '../../shared/as-text.ts'
import { transferTexts as texts } from '../../texts/case-file.ts'
import { useCaseDesk } from '../case-desk.ts'
import classes from './unit-picker.module.css'

interface UnitPickerProps {
  readonly picked: UnitChoice | undefined
  readonly onPick: (unit: UnitChoice) => void
  readonly isMissing: boolean
}

/** Finds another unit by words of its name and picks it. */
export function UnitPicker({ picked, onPick, isMissing }: UnitPickerProps) {
  const { detail } = useCaseDesk()
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 200)
  const { data } = useQuery(unitsQuery(settled))
  const shown = (data?.items ?? []).filter((unit) => unit.code !== detail.unit.code)
  return (
    <fieldset className={classes.units}>
      <legend className="screen-reader-only">{texts.units}</legend>
      <TextInput
        label={texts.search}
        placeholder={texts.searchPlaceholder}
        value={words}
        onChange={asText(setWords)}
        error={isMissing ? texts.pick : null}
        data-autofocus
      />
      <div className={classes.list}>
        {data !== undefined && shown.length === 0 && <p className={classes.none}>{texts.none}</p>}
        {shown.map((unit) => (
          <label key={unit.code} className={classes.unit}>
            <input
              type="radio"
              name="unit"
              checked={picked?.code === unit.code}
              onChange={() => onPick(unit)}
            />
            <span className={classes.name}>{unit.name}</span>
            <span className={classes.code}>{unit.code}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
