/** A number that anybody in Việt Nam can dial free of charge, day and night. */
export interface EmergencyNumber {
  readonly number: string
  readonly serves: string
}

/**
 * The national emergency numbers (domain reference §6.3), in this one place: the checker refuses a conversation that names
 * another one, and an emergency text that leaves one out. 112 is linked to the others since the decision of 15 September
 * 2025; 111 takes reports of trafficking too since 2025. Merging them was proposed and not decided (2026).
 */
export const EMERGENCY_NUMBERS: readonly EmergencyNumber[] = [
  { number: '113', serves: 'công an' },
  { number: '114', serves: 'cháy, nổ, cứu nạn, cứu hộ' },
  { number: '115', serves: 'cấp cứu y tế' },
  { number: '111', serves: 'bảo vệ trẻ em, mua bán người' },
  { number: '112', serves: 'thiên tai, thảm họa, tìm kiếm cứu nạn' },
]

/** What could be meant as an emergency number in a text, known or not. */
export function emergencyNumbersIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,-])11\d(?![\d.,-]?\d)/g)].map(([number]) => number)
}
