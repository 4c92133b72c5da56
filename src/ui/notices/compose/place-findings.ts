import type { TextFinding } from '../../api/notices.ts'
import type { TextMark } from '../preview/mark-text.ts'
import type { ContentDraft, ContentField } from './content-draft.ts'

/** What a finding of the text check needs for being shown at its place. */
export type Finding = Pick<
  TextFinding,
  'level' | 'code' | 'language' | 'field' | 'index' | 'start' | 'end' | 'message' | 'advice'
>

/** A finding at its place in a field as it is being typed. */
export interface PlacedFinding extends TextMark {
  readonly finding: Finding
}

/** Where a finding is shown: at a field of the words, or, as it has no letters to mark, beside what it speaks of. */
type Place = ContentField | Exclude<Finding['field'], 'should' | 'shouldNot'>

/** Findings by place; `whole` concerns the notice as a whole, e.g. that it is too long. */
export type PlacedFindings = Readonly<Partial<Record<Place, readonly PlacedFinding[]>>>

const leadingSpace = (text: string) => text.length - text.trimStart().length

/** The line of a list that was checked as number `index`, when empty lines were left out. */
function lineOf(lines: readonly string[], index: number): number {
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  return written[index] ?? index
}

function fieldOf(draft: ContentDraft, { field, index }: Finding): Place {
  if (field === 'should' || field === 'shouldNot') return `${field}.${lineOf(draft[field], index)}`
  return field
}

const isOfWords = (place: Place): place is ContentField =>
  place !== 'whole' && place !== 'attachment' && place !== 'reply'

/** The text of one field. */
export function textOf(draft: ContentDraft, field: ContentField): string {
  const [name, index] = field.split('.')
  if (name === 'should' || name === 'shouldNot') return draft[name][Number(index)] ?? ''
  // Safe: a field that is not a line of a list is a text of its own.
  return draft[field as 'title' | 'what' | 'whereWhen' | 'report' | 'spoken']
}

/**
 * Puts findings where the words stand that they speak of. The check saw the fields without empty lines and outer spaces;
 * here they are counted in again.
 */
export function placeFindings(draft: ContentDraft, findings: readonly Finding[]): PlacedFindings {
  const placed: Partial<Record<Place, PlacedFinding[]>> = {}
  findings.forEach((finding, at) => {
    const field = fieldOf(draft, finding)
    const shift = isOfWords(field) ? leadingSpace(textOf(draft, field)) : 0
    const place = { start: finding.start + shift, end: finding.end + shift, id: String(at), finding }
    placed[field] = [...(placed[field] ?? []), place]
  })
  return placed
}
