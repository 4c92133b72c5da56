/** WGS 84 degrees. */
export interface GeoPoint {
  readonly lat: number
  readonly lon: number
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d{1,15})?)`
const DECIMAL = String.raw`(-?\d{1,3}[.,]\d{2,15})`
const PAIR = `${NUMBER}(?:,|%2C| ){1,4}${NUMBER}`

/** Where map links carry the point, most precise first. */
const LINK_PATTERNS: readonly RegExp[] = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`[?&]mlat=${NUMBER}&(?:amp;)?mlon=${NUMBER}`),
  new RegExp(
    String.raw`[?&](?:q|query|ll|sll|daddr|destination|center|coordinate|address)=(?:loc:)?\+?${PAIR}`,
  ),
  new RegExp(`geo:${PAIR}`),
  new RegExp(String.raw`/(?:place|search|dir)/\+?${PAIR}`),
  new RegExp(`@${PAIR}`),
  new RegExp(String.raw`#map=\d{1,2}(?:\.\d{1,9})?/${NUMBER}/${NUMBER}`),
]

const MAP_LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.google\.|google\.[a-z.]+\/maps|maps\.apple\.com|(?:www\.)?openstreetmap\.org|osm\.org|g\.co\/kgs)\S*/i

/** What may stand between two numbers: "10.77, 106.70", "lat 10.77 lon 106.70", "vĩ độ … kinh độ …". */
const BETWEEN = '(?:[,;/:= -]|và|lon[a-z]{0,6}|lng|kinh độ){1,10}'
const DECIMAL_PAIR = new RegExp(
  String.raw`(?<![\d.,])${DECIMAL} ?°? ?([NSBĐE]?)${BETWEEN}${DECIMAL}(?![\d]|[.,]\d)`,
  'i',
)

const DEGREES = String.raw`(\d{1,3}) ?[°ºo˚] ?(?:(\d{1,2}(?:[.,]\d{1,9})?) ?['’′] ?)?(?:(\d{1,2}(?:[.,]\d{1,9})?) ?(?:"|”|″|''|’’) ?)?`
const SEXAGESIMAL = new RegExp(String.raw`${DEGREES}([NBS])\D{0,12}?${DEGREES}([EĐ])`, 'i')

/** Coordinates are looked for in this many characters; every repetition above is bounded, since anybody can write here. */
const MAX_CHARS = 4_000

/**
 * The first point a text gives as numbers: "9.60, 105.97", "9°36'N 105°58'E" (B and Đ for Bắc and Đông too), or inside a
 * link of Google Maps, Apple Maps, OpenStreetMap or `geo:`. Latitude and longitude in the wrong order are turned where only
 * one order can be meant. Undefined when there is none, or when the numbers cannot be degrees.
 */
export function findCoordinates(text: string): GeoPoint | undefined {
  const plain = text.slice(0, MAX_CHARS).normalize('NFKC').replace(/\s+/g, ' ')
  for (const pattern of LINK_PATTERNS) {
    const [, lat, lon] = pattern.exec(decodeLink(plain)) ?? []
    const point = toPoint(Number(lat), Number(lon))
    if (point !== undefined) return point
  }
  return sexagesimalPoint(plain.replace(/′′/g, '″')) ?? decimalPoint(plain)
}

/** Whether a text holds a link of a map service; short ones carry no point that could be read without opening them. */
export function hasMapLink(text: string): boolean {
  return MAP_LINK.test(text)
}

function decodeLink(text: string): string {
  return text.replace(/%2C/gi, ',').replace(/%20/g, ' ')
}

function sexagesimalPoint(text: string): GeoPoint | undefined {
  const match = SEXAGESIMAL.exec(text)
  if (match === null) return undefined
  const [, latDegrees, latMinutes, latSeconds, , lonDegrees, lonMinutes, lonSeconds] = match
  return toPoint(toDegrees(latDegrees, latMinutes, latSeconds), toDegrees(lonDegrees, lonMinutes, lonSeconds))
}

function toDegrees(degrees = '', minutes = '0', seconds = '0'): number {
  return Number(degrees) + Number(minutes.replace(',', '.')) / 60 + Number(seconds.replace(',', '.')) / 3600
}

function decimalPoint(text: string): GeoPoint | undefined {
  const [, first = '', , second = ''] = DECIMAL_PAIR.exec(text) ?? []
  return toPoint(Number(first.replace(',', '.')), Number(second.replace(',', '.')))
}

/** Turned when the first number cannot be a latitude. */
function toPoint(first: number, second: number): GeoPoint | undefined {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return undefined
  const isTurned = Math.abs(first) > 90
  const [lat, lon] = isTurned ? [second, first] : [first, second]
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0)) return undefined
  return { lat, lon }
}
