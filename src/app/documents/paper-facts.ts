import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { destinationName } from '../../domain/case-file/destination.ts'
import { LEGAL_CLASSES } from '../../domain/case-file/legal-class.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import type { CaseFileRecord, EvidenceRecord } from '../inbox/case-file-record.ts'
import { sourceLabel } from '../inbox/officer-words.ts'

/** Who prints, and what may stand on the paper. */
export interface Printing {
  readonly officerName: string
  /** The officer asked for the resident's identity on the paper, and the case opens it to them. */
  readonly withIdentity: boolean
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What all papers of a case say, ready for print; empty where the paper leaves a line to write on. */
export interface PaperFacts {
  readonly code: string
  readonly unit: string
  readonly submittedAt: string
  readonly seenAt: string
  readonly source: string
  readonly identityLevel: string
  readonly reporterName: string
  readonly reporterPhone: string
  readonly category: string
  readonly urgency: string
  readonly place: string
  readonly what: string
  readonly where: string
  readonly when: string
  readonly people: string
  readonly registerNumber: string
  readonly legalClass: string
  readonly destination: string
  readonly officer: string
  readonly printedAt: string
  readonly day: string
  readonly month: string
  readonly year: string
}

const LEVELS = {
  A: 'A (cho biết tên)',
  B: 'B (giữ kín danh tính)',
  C: 'C (ẩn danh)',
} as const

/** A number as people write it here ("0912 345 678"); what is no Vietnamese number stays as it is. */
function phoneWords(phone: string): string {
  return phone.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3')
}

/** Keys of answers about people and vehicles, in the order printed. */
const PEOPLE_KEYS: readonly string[] = ['who', 'people', 'suspects', 'vehicle', 'plate', 'other_party']

/** Puts a case file into the words of its papers. What the officer decides by law stays empty until the officer did. */
export function paperFacts(record: CaseFileRecord, printing: Printing): PaperFacts {
  const { work } = record
  const contact = printing.withIdentity ? record.contact : undefined
  return {
    code: record.referenceCode,
    unit: record.unit.name,
    submittedAt: formatInstant(record.submittedAt, 'vi'),
    seenAt: seenAt(record),
    source: sourceLabel(record.source),
    identityLevel: LEVELS[record.identityLevel],
    reporterName: contact?.name ?? '',
    reporterPhone: phoneWords(contact?.phone ?? ''),
    category: isCategoryCode(record.category) ? CATEGORIES[record.category].name : record.category,
    urgency: `${record.urgency}: ${record.urgencyReasons.join('; ')}`,
    place: record.place,
    what: answerOf(record, 'what') || (record.headline ?? ''),
    where: answerOf(record, 'where') || record.place,
    when: answerOf(record, 'when'),
    people: PEOPLE_KEYS.map((key) => answerOf(record, key))
      .filter((text) => text !== '')
      .join('; '),
    registerNumber: work.registerNumber ?? '',
    legalClass: work.legalClass === undefined ? '' : LEGAL_CLASSES[work.legalClass],
    destination:
      work.destination === undefined ? '' : destinationName(work.destination.code, work.destination.name),
    officer: printing.officerName,
    printedAt: formatInstant(printing.at, 'vi'),
    ...dateParts(printing.at),
  }
}

/** What the resident answered to a question, exactly as written; empty when skipped or not asked. */
export function answerOf({ answers }: CaseFileRecord, key: string): string {
  return answers.find((answer) => answer.key === key && !answer.isSkipped)?.text ?? ''
}

/** Kind, size and hash of a file, as it is handed over. */
export function evidenceLine(evidence: EvidenceRecord, index: number): Readonly<Record<string, string>> {
  const { kind, mediaType, bytes, sha256, receivedAt } = evidence
  return {
    no: String(index + 1),
    name: `${FILE_WORDS[kind] ?? 'Tệp'}${mediaType === undefined ? '' : ` (${mediaType})`}`,
    bytes: bytes === undefined ? 'chưa tải được' : `${bytes.toLocaleString('vi-VN')} byte`,
    sha256: sha256 === undefined ? '' : Array.from(sha256, hexOf).join(''),
    receivedAt: formatInstant(receivedAt, 'vi'),
  }
}

const FILE_WORDS: Readonly<Record<string, string>> = {
  photo: 'Ảnh',
  video: 'Video',
  audio: 'Ghi âm',
  file: 'Tệp',
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function seenAt({ timeline }: CaseFileRecord): string {
  const first = timeline.find(({ kind, officer }) => kind === 'status-changed' && officer !== undefined)
  return first === undefined ? '' : formatInstant(first.at, 'vi')
}

/** Day, month and year in Vietnam, as official papers write them: two digits for the day and for January and February. */
function dateParts(at: number): Pick<PaperFacts, 'day' | 'month' | 'year'> {
  const [day = '', month = '', year = ''] = (formatInstant(at, 'vi').split(', ')[1] ?? '').split('/')
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}
