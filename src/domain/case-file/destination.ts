/** A body outside the product that a case can be passed to. */
export interface Destination {
  readonly name: string
  /** Whether passing it there is `TRANSFERRED_CSDT`; all others are `TRANSFERRED_OTHER` or `REDIRECTED`. */
  readonly isInvestigationBody: boolean
}

/**
 * Bodies that take cases over from a commune (domain reference §3.2, §6.2, §8 "Lead"). They have no inbox here: the case
 * stays with the commune, which notes what they answer.
 */
export const DESTINATIONS = {
  CSDT: { name: 'Cơ quan Cảnh sát điều tra Công an tỉnh', isInvestigationBody: true },
  ANDT: { name: 'Cơ quan An ninh điều tra Công an tỉnh', isInvestigationBody: true },
  CSHS: { name: 'Phòng Cảnh sát hình sự', isInvestigationBody: true },
  CSMT: { name: 'Phòng Cảnh sát điều tra tội phạm về ma túy', isInvestigationBody: true },
  CSKT: { name: 'Phòng Cảnh sát kinh tế, môi trường', isInvestigationBody: true },
  CSGT: { name: 'Phòng Cảnh sát giao thông', isInvestigationBody: false },
  PCCC: { name: 'Phòng Cảnh sát phòng cháy, chữa cháy', isInvestigationBody: false },
  AN_NINH_MANG: { name: 'Phòng An ninh mạng (PA05)', isInvestigationBody: false },
  AN_NINH: { name: 'Phòng An ninh nội địa', isInvestigationBody: false },
  UBND: { name: 'Ủy ban nhân dân', isInvestigationBody: false },
  QLTT: { name: 'Quản lý thị trường', isInvestigationBody: false },
  VKS: { name: 'Viện kiểm sát nhân dân', isInvestigationBody: false },
  TOA_AN: { name: 'Tòa án nhân dân', isInvestigationBody: false },
  THANH_TRA: { name: 'Cơ quan thanh tra, tiếp công dân', isInvestigationBody: false },
  KHAC: { name: 'Cơ quan khác', isInvestigationBody: false },
} as const satisfies Record<string, Destination>

/** Stable code of a body; `KHAC` needs its name beside it. */
export type DestinationCode = keyof typeof DESTINATIONS

/** Every code, in the order officers see them. */
// Safe: the keys of a literal that nothing adds to, and there is at least one.
export const DESTINATION_CODES = Object.keys(DESTINATIONS) as [DestinationCode, ...DestinationCode[]]

/** What officers read for a body: its name, or the one they wrote for `KHAC`. */
export function destinationName(code: DestinationCode, written: string | undefined): string {
  return code === 'KHAC' && written !== undefined ? written : DESTINATIONS[code].name
}
