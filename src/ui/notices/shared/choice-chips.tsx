import { useId } from 'react'
import classes from './choice-chips.module.css'

/** One thing that can be chosen. */
export interface ChipChoice<T> {
  readonly value: T
  readonly label: string
  /** What a screen reader says where the label is only an abbreviation. */
  readonly fullLabel?: string
  readonly lang?: string
}

interface ChipsProps<T> {
  readonly legend: string
  readonly isLegendHidden?: boolean
  readonly hint?: string
  readonly choices: readonly ChipChoice<T>[]
}

interface SeveralProps<T> extends ChipsProps<T> {
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}

interface OneProps<T> extends ChipsProps<T> {
  readonly chosen: T
  readonly onChange: (chosen: T) => void
}

/** Any number of short choices. */
export function SeveralChips<T extends string | number>({ chosen, onChange, ...rest }: SeveralProps<T>) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return <Chips {...rest} kind="checkbox" isChosen={(value) => chosen.includes(value)} onPick={toggle} />
}

/** One of a few short choices. */
export function OneChip<T extends string | number>({ chosen, onChange, ...rest }: OneProps<T>) {
  return <Chips {...rest} kind="radio" isChosen={(value) => chosen === value} onPick={onChange} />
}

interface AnyChipsProps<T> extends ChipsProps<T> {
  readonly kind: 'radio' | 'checkbox'
  readonly isChosen: (value: T) => boolean
  readonly onPick: (value: T) => void
}

function Chips<T extends string | number>(props: AnyChipsProps<T>) {
  const name = useId()
  return (
    <fieldset className={classes.set}>
      <legend className={props.isLegendHidden ? 'screen-reader-only' : classes.legend}>{props.legend}</legend>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      <div className={classes.chips} data-one={props.kind === 'radio'}>
        {props.choices.map(({ value, label, fullLabel, lang }) => (
          <label key={value} className={classes.chip} lang={lang}>
            <input
              type={props.kind}
              name={name}
              checked={props.isChosen(value)}
              onChange={() => props.onPick(value)}
              aria-label={fullLabel}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
