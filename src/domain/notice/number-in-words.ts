const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ'] as const
const LARGEST = 999_999_999_999

/**
 * A whole number as it is read aloud in Vietnamese: 21 "hai mươi mốt", 105 "một trăm linh năm", 1.015 "một nghìn không trăm
 * mười lăm". Numbers above 999,999,999,999 are read digit by digit.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) return digitsInWords(String(value))
  if (value === 0) return digit(0)
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
    .map((group, index) => ({ group, unit: GROUPS[index] ?? '', isFirst: index === groups.length - 1 }))
    .toReversed()
    .filter(({ group }) => group > 0)
    .map(({ group, unit, isFirst }) => `${belowThousand(group, isFirst)}${unit}`)
    .join(' ')
}

/** Digits one by one, as phone numbers are read. */
export function digitsInWords(text: string): string {
  return [...text]
    .filter((char) => char >= '0' && char <= '9')
    .map((char) => digit(Number(char)))
    .join(' ')
}

function belowThousand(value: number, isFirst: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const head = hundreds > 0 || !isFirst ? `${digit(hundreds)} trăm` : ''
  if (rest === 0) return head
  const joint = head !== '' && rest < 10 ? 'linh ' : ''
  return [head, `${joint}${belowHundred(rest)}`].filter((part) => part !== '').join(' ')
}

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digit(ones)
  if (tens === 1) return ones === 0 ? 'mười' : `mười ${ones === 5 ? 'lăm' : digit(ones)}`
  return `${digit(tens)} mươi${ones === 0 ? '' : ` ${afterTens(ones)}`}`
}

function afterTens(ones: number): string {
  if (ones === 1) return 'mốt'
  if (ones === 5) return 'lăm'
  return digit(ones)
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
