import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import type { FlowEvent, MessageSaid } from '../../domain/flow/flow-event.ts'
import type { ExpectedFiling, JourneyTurn } from './journey-script.ts'

/** What in a played turn differs from what its script expects; empty when all is as written. */
export function judgeTurn(turn: JourneyTurn, events: readonly FlowEvent[]): string[] {
  const said = events
    .filter((event): event is MessageSaid => event.kind === 'message.said')
    .map((event) => event.message)
  const all = said.map((message) => message.text).join('\n\n')
  const last = said.at(-1)
  const labels = [...(last?.choices ?? []), ...(last?.actions ?? [])].map((choice) => choice.label)
  const kinds = events.map((event) => event.kind as string)
  return [
    ...lacking('the bot does not say', turn.bot, (words) => all.includes(words)),
    ...lacking('the bot says', turn.notBot, (words) => !all.includes(words)),
    ...lacking(
      'the first message does not say',
      turn.first,
      (words) => said[0]?.text.includes(words) === true,
    ),
    ...lacking('there is no button', turn.buttons, (label) => labels.includes(label)),
    ...lacking('it did not happen:', turn.events, (kind) => kinds.includes(kind)),
    ...(turn.messages === undefined || turn.messages === said.length
      ? []
      : [`${said.length} messages, not ${turn.messages}`]),
    ...(turn.filed === undefined ? [] : judgeFiling(turn.filed, events)),
  ]
}

function lacking(
  complaint: string,
  wanted: readonly string[] | undefined,
  isThere: (one: string) => boolean,
): string[] {
  return (wanted ?? []).filter((one) => !isThere(one)).map((one) => `${complaint} ${JSON.stringify(one)}`)
}

function judgeFiling(expected: ExpectedFiling, events: readonly FlowEvent[]): string[] {
  const event = events.find((candidate) => candidate.kind === 'submission.requested')
  if (event?.kind !== 'submission.requested') return ['nothing was filed']
  const actual = summaryOf(event.draft)
  const { answers = {}, reasons = [], ...fields } = expected
  const wrong = Object.entries(fields).flatMap(([name, value]) => {
    const found = actual[name]
    return found === value ? [] : [`filed ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`]
  })
  const wrongAnswers = Object.entries(answers).flatMap(([key, text]) => {
    const found = event.draft.answers.filter((answer) => answer.key === key).map((answer) => answer.text)
    return found.includes(text)
      ? []
      : [`filed answer ${key} is ${JSON.stringify(found)}, not ${JSON.stringify(text)}`]
  })
  const codes = event.draft.urgencyReasons.map((reason) => reason.code)
  return [
    ...wrong,
    ...wrongAnswers,
    ...lacking('no such reason of urgency:', reasons, (code) => codes.includes(code)),
  ]
}

function summaryOf(draft: CaseFileDraft): Readonly<Record<string, unknown>> {
  return {
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    identity: draft.identityLevel,
    commune: draft.place?.communeCode,
    detail: draft.place?.detail,
    complete: draft.isComplete,
    danger: draft.danger,
    wantsOfficer: draft.wantsOfficer,
    files: draft.evidence.length,
    name: draft.contact?.name,
    phone: draft.contact?.phone,
  }
}
