import type { ReactNode } from 'react'
import type { SimulatorState } from '../../contracts/simulator.ts'
import { flowPicture } from '../api/simulator.ts'
import { shortMoment } from '../format/time.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import classes from './insight-panel.module.css'

/** What stands behind the conversation: the step, the urgency with its reasons, the answers, and the flow as a picture. */
export function InsightPanel({ state }: { readonly state: SimulatorState | undefined }) {
  return (
    <aside className={classes.panel} aria-label={texts.insight}>
      <h2 className={classes.title}>{texts.insight}</h2>
      {state === undefined ? <p className={classes.empty}>{texts.noState}</p> : <Insight state={state} />}
    </aside>
  )
}

function Insight({ state }: { readonly state: SimulatorState }) {
  const rows = texts.stateRows
  const here = state.frames.at(-1)
  return (
    <>
      <p className={classes.mode}>
        {texts.modes[state.mode]} · {state.state}
      </p>
      <dl className={classes.rows}>
        <Row name={rows.where}>
          {state.frames.map(({ flow, step }) => `${flow}.${step}`).join(' › ') || '–'}
        </Row>
        <Row name={rows.urgency}>
          <strong>{state.urgency}</strong> {state.urgencyReasons.join('; ')}
        </Row>
        <Row name={rows.language}>{state.language}</Row>
        {state.sentAs !== undefined && <Row name={rows.sentAs}>{state.sentAs}</Row>}
        {state.parked > 0 && <Row name={rows.parked}>{state.parked}</Row>}
        {state.files > 0 && <Row name={rows.files}>{state.files}</Row>}
        {state.contact.length > 0 && <Row name={rows.contact}>{state.contact.join(', ')}</Row>}
        {state.due !== undefined && (
          <Row name={rows.due}>
            {state.due.timer} · {shortMoment(state.due.at)}
          </Row>
        )}
      </dl>
      <Pairs title={texts.answers} pairs={state.answers.map(({ key, text }) => [key, text])} />
      <Pairs title={texts.variables} pairs={Object.entries(state.variables)} />
      {here !== undefined && <Diagram flow={here.flow} step={here.step} />}
    </>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface PairsProps {
  readonly title: string
  readonly pairs: readonly (readonly [string, string])[]
}

function Pairs({ title, pairs }: PairsProps) {
  if (pairs.length === 0) return null
  return (
    <details open={pairs.length < 12}>
      <summary>
        {title} ({pairs.length})
      </summary>
      <ul className={classes.pairs}>
        {pairs.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes repeat their key, and the order does not change
          <li key={`${name}${at}`}>
            <code>{name}</code> {value}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Diagram({ flow, step }: { readonly flow: string; readonly step: string }) {
  const picture = flowPicture(flow, step)
  return (
    <details open>
      <summary>
        {texts.diagram}: {flow}
      </summary>
      <a href={picture} target="_blank" rel="noreferrer" className={classes.picture}>
        <img src={picture} alt={`${texts.diagram} ${flow}`} />
        <span>{texts.openDiagram}</span>
      </a>
    </details>
  )
}
