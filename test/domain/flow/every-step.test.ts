import { expect, test } from 'vitest'
import type { FlowDefinition } from '../../../src/domain/flow/definition/flow-definition.ts'
import type { Step } from '../../../src/domain/flow/definition/step-schemas.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import type { MediationResult } from '../../../src/domain/flow/flow-input.ts'
import { createFlowLibrary, type FlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { newPlayer, saidIn } from './walker.ts'

const SILENT = ['branch', 'set', 'call', 'submit', 'lookup', 'mediation']

/** What is tried at every question beside its choices: names, numbers, places, codes and stories of several kinds. */
const WORDS = [
  'chào',
  'English',
  'báo tin',
  'bỏ qua',
  'Lê Văn Tám 0912345678',
  'xã An Bình',
  'Tân Lập',
  'BY-7K2M-9XPQ',
  'BY-0000-0000',
  'BY-0000-0001',
  'BY-0000-0002',
  'họ đánh nhau, có người bị thương',
  'chồng đánh tôi',
  'công an xã nhận tiền của dân',
  'góp ý',
  'em tên Lan, thấy người lạ rình mò',
  'em 15 tuổi, em sợ lắm',
  'BỔ SUNG BY-7K2M-9XPQ',
  'gửi ngay',
  'hòa giải của tôi',
  'nó đánh cháu bé 6 tuổi',
]

test('every step of every flow can be reached', () => {
  const missing = new Set(
    REAL_DEFINITIONS.flatMap((flow) => Object.keys(flow.steps).map((id) => `${flow.id}.${id}`)),
  )
  const library = createFlowLibrary(REAL_DEFINITIONS.map(withMarkers))
  explore(library, { stage: 'none' }, [newPlayer(library).session], missing)
  for (const stage of ['consent', 'agreement', 'open'] as const)
    for (const isTaken of [true, false])
      explore(library, { stage, isTaken }, [newPlayer(library).session], missing)
  expect([...missing]).toEqual([])
}, 600_000)

/** Goes every way from the sessions given until nothing new is met or missing, and strikes out each step that was passed. */
function explore(library: FlowLibrary, played: Played, open: FlowSession[], missing: Set<string>): void {
  const known = new Set<string>()
  for (let session = open.shift(); session !== undefined && missing.size > 0; session = open.shift()) {
    for (const content of movesAt(session)) {
      const player = newPlayer(library, session, played)
      strikeOut(player.send(content), missing)
      const after = player.session
      const name = nameOf(after)
      const isApart = played.stage !== 'none' && !name.startsWith('mediation-party')
      if (!known.has(name) && !isApart) open.push(after)
      known.add(name)
    }
  }
}

function strikeOut(events: readonly FlowEvent[], missing: Set<string>): void {
  for (const { key, message } of saidIn(events)) {
    missing.delete(key.replace(/#\d+$/, ''))
    for (const [, step = ''] of message.text.matchAll(/«([^»]+)»/g)) missing.delete(step)
  }
}

type Played = Partial<Pick<MediationResult, 'stage' | 'isTaken'>>

/** Where only some words are a way on: the questions of single kinds of matter. */
const ANY_ANSWER = ['xã An Bình', 'Lê Văn Tám 0912345678', 'bỏ qua', 'gửi ngay']

function movesAt({ prompt }: FlowSession): IncomingContent[] {
  const ways = new Map((prompt?.choices ?? []).map(({ id }) => [wayOf(prompt?.key ?? '', id), id]))
  const presses = [...ways.values()].map(
    (id) => ({ kind: 'choice', choiceId: `${prompt?.counter}.${id}` }) as const,
  )
  if (prompt !== undefined && presses.length > 0 && prompt.key !== 'welcome.menu') return presses
  const isOpen = prompt === undefined || /^(?:welcome|status[.]ask|mediation)|[.]what$/.test(prompt.key)
  const spoken = isOpen ? WORDS : prompt.key.endsWith('.where') ? [...ANY_ANSWER, 'Tân Lập'] : ANY_ANSWER
  const words = spoken.map((text) => ({ kind: 'text', text }) as const)
  return [...presses, ...words]
}

const STEPS = new Map(
  REAL_DEFINITIONS.flatMap((flow) =>
    Object.entries(flow.steps).map(([id, step]) => [`${flow.id}.${id}`, step]),
  ),
)

/** Answers that some branch asks about. */
const ASKED_ABOUT = new Set(
  [...STEPS.values()].flatMap((step) =>
    step.kind === 'branch' ? step.cases.flatMap(({ if: one }) => ('answer' in one ? one.answer : [])) : [],
  ),
)

/** What choosing an option leads to: options of one question that set nothing and lead the same way are tried once. */
function wayOf(key: string, id: string): string {
  const step = STEPS.get(key)
  if (step === undefined || !('options' in step) || ASKED_ABOUT.has(step.key)) return id
  const option = step.options.find((candidate) => candidate.id === id)
  const isKept = step.kind === 'choice' && step.into !== undefined
  if (option === undefined || isKept || isTelling(step.key)) return id
  return JSON.stringify([option.next, option.set, option.danger])
}

function isTelling(key: string): boolean {
  return Object.values(TELLING).some((keys) => keys.includes(key))
}

/** Questions after which the first one of a kind asks whether it goes on, unless that was said. */
const BEFORE_THE_KIND = ['consent.ask', 'crime-tip.category', 'crime-tip.what', 'crime-tip.what-is-gone']

/** Answers on which the way of a kind of matter depends. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  LUA_DAO_MANG: ['money_sent'],
  MAT_NHAT: ['lost_or_found'],
  BLGD: ['safe_now'],
  TRE_EM: ['child_safe'],
  VU_KHI: ['weapon_kind'],
}

/**
 * Conversations with the same question on the screen and the same matter are taken for one; where the matter does not count
 * (looking up a code, choosing what to change), whatever the matter is.
 */
function nameOf({ prompt, frames, variables, answers, language, lastCase }: FlowSession): string {
  const isAside = /^(?:status|follow-up|quick-report|engine[.]edit)/.test(prompt?.key ?? '')
  const matter = [isAside ? '' : variables.category, lastCase !== undefined, variables.filed]
  if (prompt?.key === 'welcome.menu') matter.push(language)
  if (prompt?.key === 'consent.ask') matter.push(frames.at(-2)?.flow)
  if (prompt?.key === 'crime-tip.category') matter.push(answers.some((answer) => answer.key === 'where'))
  if (prompt?.key === 'mediation-party.report-too') matter.push(variables.mediation_alarm)
  if (BEFORE_THE_KIND.includes(prompt?.key ?? '')) matter.push(variables.ongoing === undefined)
  const { category = '' } = variables
  const telling = TELLING[category] ?? []
  const told = answers.filter((answer) => telling.includes(answer.key)).map((answer) => answer.text)
  return [prompt?.key, prompt?.mode, prompt?.page, ...matter, ...told].join()
}

/** The same flow with a word said before every step that says nothing itself. */
function withMarkers(flow: FlowDefinition): FlowDefinition {
  const steps: Record<string, Step> = {}
  for (const [id, step] of Object.entries(flow.steps)) {
    const marker = `«${flow.id}.${id}»`
    const isSay = step.kind === 'say'
    if (isSay)
      steps[id] = { ...step, text: { vi: `${marker}${step.text.vi}`, en: `${marker}${step.text.en}` } }
    else if (SILENT.includes(step.kind)) {
      steps[id] = { kind: 'say', text: { vi: marker, en: marker }, alone: false, next: `${id}__` }
      steps[`${id}__`] = step
    } else steps[id] = step
  }
  return { ...flow, steps }
}
