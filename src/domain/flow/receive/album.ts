import type { MediaReference } from '../../message/incoming-message.ts'
import { watchForDanger } from '../turn/danger.ts'
import { keepEvidence } from '../turn/receive-media.ts'
import { replaceAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'

/** Notes where the first file of an album went, so that the others follow it. */
export function rememberAlbum(turn: Turn, albumId: string, media: readonly MediaReference[]): undefined {
  const { answers, lastCase, state } = turn.session
  const first = media[0]?.reference
  const answer = answers.find((candidate) => candidate.media?.some((file) => file.reference === first))
  turn.update({
    album: {
      id: albumId,
      ...(answer !== undefined && { answerKey: answer.key }),
      ...(state === 'idle' && lastCase !== undefined && { referenceCode: lastCase.referenceCode }),
    },
  })
}

/** The album that waited was added to a case: what still comes of it goes there too. */
export function sendAlbumTo(turn: Turn, referenceCode: string): undefined {
  const { album } = turn.session
  if (album !== undefined) turn.update({ album: { ...album, referenceCode } })
}

/** A further file of the album just received: it goes where the first one went or waits, and nothing is said. */
export function joinAlbum(
  turn: Turn,
  media: readonly MediaReference[],
  caption: string | undefined,
): undefined {
  if (caption !== undefined) watchForDanger(turn, caption)
  const { album, answers, held } = turn.session
  if (album?.referenceCode !== undefined) {
    turn.tell({ kind: 'addition.given', referenceCode: album.referenceCode, text: caption ?? '', media })
    return
  }
  if (held !== undefined && album?.answerKey === undefined) {
    const text = [held.text, caption ?? ''].filter((part) => part !== '').join('\n')
    turn.update({ held: { text, media: [...held.media, ...media] } })
    return
  }
  keepEvidence(turn, media, caption, album?.answerKey)
  const place = answers.findIndex((answer) => answer.key === album?.answerKey)
  const answer = answers[place]
  if (answer === undefined) return
  const files = [...(answer.media ?? []), ...media]
  const text = caption === undefined || caption.trim() === '' ? answer.text : `${answer.text}\n${caption}`
  replaceAnswer(turn, place, { ...answer, text, media: files })
}
