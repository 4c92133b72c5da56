import { fullNameOf } from './area.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { CommuneCode } from './place-codes.ts'
import type { Reading } from './reading.ts'

/** Why a reading leads to a commune, in Vietnamese, one short sentence. */
export function explainReading(gazetteer: Gazetteer, { meant }: Reading, code: CommuneCode): string {
  const { area } = meant
  const commune = gazetteer.communes.get(code)
  const today = commune === undefined ? '' : `${commune.type.toLowerCase()} ${commune.name}`
  const guess = meant.slips > 0 ? `Gần giống tên “${area.name}”, có thể gõ nhầm. ` : ''
  if (area.era === 'now') return `${guess}${guess === '' ? 'Tên xã, phường hiện nay.' : ''}`.trim()
  const former = area.oldAddress === '' ? fullNameOf(area) : `${fullNameOf(area)} (${area.oldAddress} cũ)`
  if (area.level === 'district') {
    return area.communes.length === 1 ? `${guess}${former} nay là ${today}.` : `${guess}Thuộc ${former}.`
  }
  if (area.communes.length > 1) return `${guess}${former} đã chia; một phần nay thuộc ${today}.`
  return `${guess}${former} nay thuộc ${today}.`
}
