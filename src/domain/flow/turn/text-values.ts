import { DEFAULT_HELP_LINE } from '../../emergency/help-lines.ts'
import type { FlowContext } from '../flow-context.ts'
import type { FlowSession } from '../flow-session.ts'
import { WORDING } from '../wording.ts'

/** Placeholders that every text may use without any step setting them. */
export const BUILT_IN_VALUES = [
  'unit',
  'phone',
  'code',
  'receipt',
  'place',
  'status',
  'status_code',
  'submitted',
  'last_code',
  'help_line',
] as const

/** What the placeholders of a text stand for now: variables of the session, the unit, and fallbacks that read well. */
export function textValues(session: FlowSession, context: FlowContext): Readonly<Record<string, string>> {
  const { language, variables } = session
  const place = session.answers.find((answer) => answer.value?.kind === 'place')?.value
  return {
    unit: context.unit?.name ?? WORDING['default-unit'][language],
    help_line: helpLine(session, context),
    phone: context.unit?.phone ?? WORDING['default-phone'][language],
    ...(session.lastCase && { last_code: session.lastCase.referenceCode }),
    ...(place?.kind === 'place' && { place: place.place.communeName ?? place.place.text }),
    ...variables,
  }
}

/** The line of the province the place lies in, else what helps everywhere. */
function helpLine({ answers, language }: FlowSession, { helpLines, unit }: FlowContext): string {
  const value = answers.findLast((answer) => answer.value?.kind === 'place')?.value
  const province = value?.kind === 'place' ? value.place.provinceCode : undefined
  return helpLines?.get(province ?? unit?.provinceCode ?? '') ?? DEFAULT_HELP_LINE[language]
}
