import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { MEDIATION_TOPICS } from '../../domain/mediation/mediation-codes.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import type { MediationRecord, PartyRecord } from '../mediation/mediation-record.ts'
import type { PaperTable } from './paper.ts'

const THIS_YEAR_OFFSET_MS = 7 * 3_600_000

/**
 * Part I of the Ministry of Justice's record book, a line a matter (domain reference §10.1). What the reader may not see
 * (the agreement's words, for those outside the team) is empty; signatures are made on paper.
 */
export function mediationBookPartOne(records: readonly MediationRecord[]): PaperTable {
  return {
    name: 'Phần I',
    columns: [
      { title: 'STT', width: 3 },
      { title: 'Ngày nhận', width: 5 },
      { title: 'Hòa giải viên và người được mời', width: 9 },
      { title: 'Các bên và người liên quan (tên, tuổi, địa chỉ)', width: 12 },
      { title: 'Nội dung', width: 12 },
      { title: 'Thỏa thuận hoặc yêu cầu', width: 12 },
      { title: 'Kết quả', width: 6 },
      { title: 'Chữ ký', width: 5 },
      { title: 'Ghi chú', width: 8 },
    ],
    rows: records.map((record, index) => [
      index + 1,
      formatInstant(record.createdAt, 'vi'),
      peopleOf(record),
      record.parties.map((party) => partyWords(party, record.createdAt)).join('\n'),
      `${MEDIATION_TOPICS[record.topic]}: ${record.summary ?? ''}`,
      record.agreement?.text ?? '',
      resultOf(record),
      '',
      record.referenceCode,
    ]),
  }
}

/** Part II for the head of the team: how many by mediator, by kind, by result. */
export function mediationBookPartTwo(records: readonly MediationRecord[]): PaperTable {
  const mediators = records.flatMap((record) => record.mediators.map(({ name }) => ({ name, record })))
  return {
    name: 'Phần II',
    columns: [
      { title: 'Theo', width: 5 },
      { title: 'Mục', width: 12 },
      { title: 'Đã nhận', width: 4 },
      { title: 'Hòa giải thành', width: 4 },
      { title: 'Không thành', width: 4 },
      { title: 'Đang hòa giải', width: 4 },
    ],
    rows: [
      ...groupRows(
        'Hòa giải viên',
        mediators,
        ({ name }) => name,
        ({ record }) => record,
      ),
      ...groupRows(
        'Loại việc',
        records,
        ({ topic }) => MEDIATION_TOPICS[topic],
        (record) => record,
      ),
      ['Cộng', '', ...countsOf(records)],
    ],
  }
}

function groupRows<T>(
  by: string,
  items: readonly T[],
  nameOf: (item: T) => string,
  recordOf: (item: T) => MediationRecord,
): (string | number)[][] {
  const names = [...new Set(items.map(nameOf))].toSorted((a, b) => a.localeCompare(b, 'vi'))
  return names.map((name) => [
    by,
    name,
    ...countsOf(items.filter((item) => nameOf(item) === name).map(recordOf)),
  ])
}

function countsOf(records: readonly MediationRecord[]): readonly number[] {
  const done = records.filter((record) => resultOf(record) === 'Thành').length
  const failed = records.filter((record) => resultOf(record) === 'Không thành').length
  return [records.length, done, failed, records.length - done - failed]
}

function resultOf({ status, agreedAt }: MediationRecord): string {
  if (status === 'HG_DONE' || status === 'HG_FOLLOWUP' || status === 'HG_BROKEN') return 'Thành'
  if (status === 'HG_CLOSED') return agreedAt === undefined ? 'Không thành' : 'Thành'
  if (status === 'HG_FAILED' || status === 'HG_DECLINED' || status === 'HG_WITHDRAWN') return 'Không thành'
  return publicStatusText(status, 'vi')
}

function peopleOf({ mediators, sessions }: MediationRecord): string {
  const invited = [...new Set(sessions.map((session) => session.invited).filter((text) => text !== ''))]
  return [...mediators.map(({ name }) => name), ...invited.map((text) => `Mời: ${text}`)].join('\n')
}

function partyWords({ side, contact }: PartyRecord, at: number): string {
  const year = new Date(at + THIS_YEAR_OFFSET_MS).getUTCFullYear()
  const age = contact.birthYear === undefined ? undefined : `${year - contact.birthYear} tuổi`
  const words = [contact.name ?? '……', age, contact.address].filter(
    (part) => part !== undefined && part !== '',
  )
  return `${side === 'requester' ? 'Bên đề nghị' : 'Bên kia'}: ${words.join(', ')}`
}
