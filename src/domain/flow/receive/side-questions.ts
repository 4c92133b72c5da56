import type { MediaReference } from '../../message/incoming-message.ts'
import type { Given } from '../steps/question-handler.ts'
import { endConversation, eraseDraft } from '../turn/end-conversation.ts'
import { findCurrentFlow } from '../turn/frames.ts'
import { canPark, parkReport } from '../turn/parked-reports.ts'
import { keepEvidence } from '../turn/receive-media.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import { sendAlbumTo } from './album.ts'
import { askAgain, askStep } from './ask-again.ts'
import { keepAside, keepStory } from './keep-aside.ts'
import { openEntry } from './open-entry.ts'
import { tellMediator } from './tell-mediator.ts'
import { caseAtHand } from './where-words-go.ts'

/** The conversation is begun anew while a draft is open: asks before anything is lost. */
export function askStartOver(turn: Turn): undefined {
  turn.update({ prompt: undefined })
  turn.ask({
    key: 'engine.start-over-question',
    text: turn.wording('start-over-question', { title: titleOf(turn) }),
    choices: [
      { id: 'continue', label: turn.wording('go-on'), words: ['tiếp tục', 'tiếp', 'continue', 'có', 'yes'] },
      ...(canPark(turn)
        ? [
            {
              id: 'park',
              label: turn.wording('park'),
              words: ['việc khác', 'báo việc khác', 'thêm việc', 'việc mới', 'another', 'another matter'],
            },
          ]
        : []),
      { id: 'restart', label: turn.wording('start-over'), words: ['lại từ đầu', 'mới', 'restart', 'new'] },
    ],
    actions: [],
    mode: 'start-over',
  })
}

/** What the resident is in the middle of, in words. */
export function titleOf(turn: Turn): string {
  const flow = findCurrentFlow(turn)
  return flow === undefined ? '' : turn.text(flow.title)
}

/** Continue or start over; anything else is kept, and the draft goes on. */
export function receiveStartOver(turn: Turn, given: Given): undefined {
  if (given.kind === 'option' && given.id === 'restart') {
    const { held } = turn.session
    eraseDraft(turn, 'started-over')
    turn.update({ held })
    releaseHeld(turn)
    return openEntry(turn)
  }
  if (given.kind === 'option' && given.id === 'park') return beginAnother(turn)
  if (given.kind === 'option' && given.id === 'drop') {
    eraseDraft(turn, 'stopped')
    return endConversation(turn, 'finished')
  }
  releaseHeld(turn)
  if (given.kind !== 'option') keepAside(turn, given)
  askStep(turn)
}

/** A second matter: the first waits, and words that led here belong to the second. */
function beginAnother(turn: Turn): undefined {
  const { held } = turn.session
  parkReport(turn)
  turn.update({ held })
  releaseHeld(turn)
  openEntry(turn)
}

/**
 * After "Dừng": go on; anything else may be a new matter or the old one, so the resident is asked. Not whoever cries for help:
 * the report at hand is the shortest way to an officer.
 */
export function receiveStopped(turn: Turn, given: Given): undefined {
  if (given.kind === 'option' && given.id === 'go-on') return askStep(turn)
  if (turn.hasTold(['danger.detected'])) {
    keepAside(turn, given)
    return askStep(turn)
  }
  holdGiven(turn, given)
  askStartOver(turn)
}

/** Words or files that come after "Dừng" wait for what the resident decides about the draft. */
function holdGiven(turn: Turn, given: Given): undefined {
  const text = given.kind === 'text' ? given.text : given.kind === 'media' ? (given.caption ?? '') : ''
  turn.update({ held: { text, media: given.kind === 'media' ? given.media : [] } })
}

function releaseHeld(turn: Turn): undefined {
  const { held } = turn.session
  turn.update({ held: undefined })
  if (held === undefined) return
  if (held.media.length > 0) keepAside(turn, { kind: 'media', media: held.media, caption: held.text })
  else if (held.text.trim() !== '') keepAside(turn, { kind: 'text', text: held.text })
}

/** Something came after everything was finished, or beside a case that is looked at: asks whether it belongs to that case. */
export function askHeld(turn: Turn, text: string, media: readonly MediaReference[]): undefined {
  const { mediation, held } = turn.session
  const code = caseAtHand(turn)
  const words = [held?.text ?? '', text].filter((part) => part !== '').join('\n')
  turn.update({ held: { text: words, media: [...(held?.media ?? []), ...media] } })
  turn.ask({
    key: 'engine.held-question',
    text: code
      ? turn.wording('held-question', { code })
      : turn.wording('held-mediation-question', { code: mediation?.referenceCode ?? '' }),
    choices: [
      ...(mediation && turn.session.held?.media.length === 0
        ? [
            {
              id: 'mediator',
              label: turn.wording('held-mediator'),
              words: ['hòa giải viên', 'tổ hòa giải', 'nói riêng', 'chuyển lời', 'mediator'],
            },
          ]
        : []),
      ...(code
        ? [
            {
              id: 'add',
              label: turn.wording('held-add'),
              words: ['thêm', 'thêm vào', 'bổ sung', 'có', 'add', 'yes'],
            },
          ]
        : []),
      { id: 'new', label: turn.wording('held-new'), words: ['việc mới', 'mới', 'báo tin', 'new'] },
      { id: 'drop', label: turn.wording('held-drop'), words: ['không', 'bỏ đi', 'thôi', 'no', 'neither'] },
    ],
    actions: [],
    mode: 'held',
  })
}

/** Adds what was held to the last case, begins a new report with it, or forgets it. */
export function receiveHeld(turn: Turn, given: Given): undefined {
  const { held, mediation } = turn.session
  const code = caseAtHand(turn)
  if (held === undefined || (code === undefined && mediation === undefined)) return openEntry(turn)
  if (given.kind === 'text' && turn.hasTold(['danger.detected'])) {
    if (code !== undefined) return passOnCry(turn, given.text)
    return openWithHeld(turn, { ...held, text: `${held.text}\n${given.text}` })
  }
  if (given.kind === 'text') return askHeld(turn, given.text, [])
  if (given.kind === 'media') return askHeld(turn, given.caption ?? '', given.media)
  if (given.kind !== 'option') return askAgain(turn)
  turn.update({ held: undefined, prompt: undefined })
  if (given.id === 'new') return openWithHeld(turn, held)
  if (given.id === 'mediator') return tellMediator(turn, held.text)
  if (given.id === 'add' && code !== undefined) {
    addToCase(turn, code, held.text, held.media)
    if (held.media.length > 0) sendAlbumTo(turn, code)
  } else turn.say('held-dropped')
  endConversation(turn, 'finished')
}

/**
 * Somebody cries for help after everything was filed: the case has the words at once, with those that were held, and no
 * question stands in the way. The cry belongs to that case and marks no later report.
 */
export function passOnCry(turn: Turn, text: string): undefined {
  const { held } = turn.session
  const referenceCode = caseAtHand(turn) ?? ''
  const words = held === undefined || held.text === '' ? text : `${text}\n${held.text}`
  turn.tell({ kind: 'addition.given', referenceCode, text: words, media: held?.media ?? [] })
  turn.say('cry-added', { code: referenceCode })
  turn.update({ held: undefined, prompt: undefined, danger: false })
  if (turn.session.state !== 'idle') endConversation(turn, 'finished')
}

/** Hands words or files to a case filed before. */
export function addToCase(
  turn: Turn,
  referenceCode: string,
  text: string,
  media: readonly MediaReference[],
): undefined {
  turn.tell({ kind: 'addition.given', referenceCode, text, media })
  turn.say('added', { code: referenceCode })
}

function openWithHeld(
  turn: Turn,
  held: { readonly text: string; readonly media: readonly MediaReference[] },
): undefined {
  if (held.media.length > 0) keepEvidence(turn, held.media, undefined, undefined)
  if (held.text.trim() !== '') keepStory(turn, held.text)
  openEntry(turn, 'report')
  if (turn.session.prompt === undefined) run(turn)
}
