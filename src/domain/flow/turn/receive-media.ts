import type { MediaReference } from '../../message/incoming-message.ts'
import { submissionKeyOf } from './build-draft.ts'
import type { Turn } from './turn.ts'

/** Takes files into the draft and tells of them; the same file twice is kept once. */
export function keepEvidence(
  turn: Turn,
  media: readonly MediaReference[],
  caption: string | undefined,
  answerKey: string | undefined,
): undefined {
  const known = new Set(turn.session.evidence.map(identityOf))
  const fresh = media.filter((file) => !known.has(identityOf(file)))
  turn.update({ evidence: [...turn.session.evidence, ...fresh] })
  if (media.length === 0) return
  turn.tell({
    kind: 'evidence.received',
    media,
    ...(caption !== undefined && { caption }),
    ...(answerKey !== undefined && { answerKey }),
    submissionKey: submissionKeyOf(turn.session),
  })
}

/** The same files, each as it was when it came first: a file sent twice is one piece of evidence. */
export function knownFiles(turn: Turn, media: readonly MediaReference[]): readonly MediaReference[] {
  const known = new Map(turn.session.evidence.map((file) => [identityOf(file), file]))
  return media.map((file) => known.get(identityOf(file)) ?? file)
}

/** What stands for files in the text of an answer: their caption, else "[tin thoại]", "[ảnh] ×3" … */
export function textOfMedia(
  turn: Turn,
  media: readonly MediaReference[],
  caption: string | undefined,
): string {
  if (caption !== undefined && caption.trim() !== '') return caption
  const marker = turn.wording(MARKERS[media[0]?.kind ?? 'file'])
  return media.length > 1 ? `${marker} ×${media.length}` : marker
}

const MARKERS = {
  photo: 'photo-marker',
  video: 'video-marker',
  audio: 'voice-marker',
  file: 'file-marker',
} as const

function identityOf(file: MediaReference): string {
  return file.uniqueId ?? file.reference
}
