import { type ReactNode, useId, useRef } from 'react'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { markText } from '../preview/mark-text.ts'
import { FindingNote } from './finding-note.tsx'
import classes from './marked-field.module.css'
import type { PlacedFinding } from './place-findings.ts'

interface MarkedFieldProps {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly value: string
  readonly maxLength: number
  /** Lines shown while empty; one-line fields take no line breaks. */
  readonly rows?: number
  readonly isRequired?: boolean
  readonly isLabelHidden?: boolean
  readonly findings: readonly PlacedFinding[]
  readonly onChange: (value: string) => void
  /** Stands at the right of the label, e.g. a button that removes the line. */
  readonly aside?: ReactNode
  readonly lang: string
}

const ROW_PX = 22.5
const PADDING_PX = 20

/** A field that grows with its text and shows, behind the letters, what the text check found where. */
export function MarkedField(props: MarkedFieldProps) {
  const { label, hint, value, maxLength, rows = 1, isRequired = false, findings, onChange } = props
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const isBlocked = findings.some(({ finding }) => finding.level === 'block')
  const show = ({ start, end }: PlacedFinding) => {
    input.current?.focus()
    input.current?.setSelectionRange(start, end)
  }
  return (
    <div className={classes.field}>
      <div className={classes.top}>
        <label htmlFor={id} className={props.isLabelHidden ? 'screen-reader-only' : classes.label}>
          {label}{' '}
          {isRequired && (
            <span className={classes.required} aria-hidden="true">
              *
            </span>
          )}
        </label>
        <span className={classes.count} data-near={value.length > maxLength * 0.9}>
          {value.length}/{maxLength}
        </span>
        {props.aside}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={classes.box} data-level={isBlocked ? 'block' : undefined}>
        <Mirror value={value} rows={rows} findings={findings} />
        <textarea
          ref={input}
          id={id}
          className={classes.input}
          rows={rows}
          value={value}
          maxLength={maxLength}
          required={isRequired}
          placeholder={props.placeholder}
          lang={props.lang}
          aria-invalid={isBlocked}
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-notes`}
          onChange={({ currentTarget }) =>
            onChange(rows === 1 ? currentTarget.value.replaceAll('\n', ' ') : currentTarget.value)
          }
        />
      </div>
      <ul
        id={`${id}-notes`}
        className={classes.notes}
        hidden={findings.length === 0}
        aria-label={texts.findingsOf(label)}
      >
        {findings.map((placed) => (
          <FindingNote key={placed.id} finding={placed.finding} onShow={() => show(placed)} />
        ))}
      </ul>
    </div>
  )
}

/** The same text behind the field: it carries the marks, and its height is the field's height. */
function Mirror({
  value,
  rows,
  findings,
}: Pick<MarkedFieldProps, 'value' | 'findings'> & { readonly rows: number }) {
  const levelOf = (ids: readonly string[]) =>
    findings.some(({ id, finding }) => ids.includes(id) && finding.level === 'block') ? 'block' : 'warn'
  let at = 0
  return (
    <div className={classes.mirror} style={{ minHeight: rows * ROW_PX + PADDING_PX }} aria-hidden="true">
      {markText(value, findings).map(({ text, ids }) => {
        const key = at
        at += text.length
        return ids.length === 0 ? (
          text
        ) : (
          <mark key={key} data-level={levelOf(ids)}>
            {text}
          </mark>
        )
      })}
      {/* A last line that is empty has a height only with something in it. */}
      {'\u200b'}
    </div>
  )
}
