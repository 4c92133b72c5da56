import type { CaseFileDetail } from '../../../contracts/case-file.ts'
import { DESTINATION_CODES, DESTINATIONS } from '../../../domain/case-file/destination.ts'
import type { CaseWork } from '../../api/case-work.ts'

/** A step that this officer may take now. */
export type OfferedStep = CaseFileDetail['transitions'][number]
/** A field that a step cannot go without. */
export type StepField = NonNullable<OfferedStep['needs']>[number]

/** What the dialog of a step holds while it is filled in; empty text where nothing was entered. */
export interface StepEntries {
  readonly reason: string
  readonly registerNumber: string
  readonly legalClass: string
  readonly destination: string
  readonly destinationName: string
  readonly resultKind: string
  readonly told: string
}

/** An untouched form. */
export const NO_ENTRIES: StepEntries = {
  reason: '',
  registerNumber: '',
  legalClass: '',
  destination: '',
  destinationName: '',
  resultKind: '',
  told: '',
}

/** The fields of a step, also for a server that only says whether a reason is needed. */
export function neededFields(step: OfferedStep): readonly StepField[] {
  return step.needs ?? (step.needsReason ? ['reason'] : [])
}

/** Whether a step has to be asked about before it is taken. */
export function asksFirst(step: OfferedStep): boolean {
  return neededFields(step).length > 0 || step.mayTell === true
}

/** Bodies a step can lead to: investigation bodies for `TRANSFERRED_CSDT`, all others else. */
export function destinationsOf(to: OfferedStep['to']): readonly { value: string; label: string }[] {
  return DESTINATION_CODES.filter(
    (code) => DESTINATIONS[code].isInvestigationBody === (to === 'TRANSFERRED_CSDT'),
  ).map((code) => ({ value: code, label: DESTINATIONS[code].name }))
}

/** Needed fields that are still empty; the name of an unlisted body counts as part of `destination`. */
export function missingFields(step: OfferedStep, entries: StepEntries): readonly StepField[] {
  return neededFields(step).filter((field) => {
    if (entries[field].trim() === '') return true
    return field === 'destination' && entries.destination === 'KHAC' && entries.destinationName.trim() === ''
  })
}

/** The body of the request; fields that the step does not ask for are left out. */
export function stepBody(
  step: OfferedStep,
  entries: StepEntries,
  version: number,
): Extract<CaseWork, { verb: 'transitions' }>['body'] {
  const fields = neededFields(step)
  const kept = Object.fromEntries(
    fields.filter((field) => field !== 'destination').map((field) => [field, entries[field].trim()]),
  )
  const name = entries.destinationName.trim()
  const destination = { code: entries.destination, ...(entries.destination === 'KHAC' && { name }) }
  const told = entries.told.trim()
  // Safe: choices come from the lists of codes, and the server checks every field again.
  return {
    to: step.to,
    version,
    ...kept,
    ...(fields.includes('destination') && { destination }),
    ...(step.mayTell === true && told !== '' && { told }),
  } as Extract<CaseWork, { verb: 'transitions' }>['body']
}
