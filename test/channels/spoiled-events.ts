import fc from 'fast-check'

/** Bytes that are not, not quite, or no longer an event: noise, any JSON, and recorded events with one thing changed. */
export function spoiledEvents(recorded: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const real = fc.constantFrom(...recorded.map((raw) => Buffer.from(raw)))
  return fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map((json) => Buffer.from(json)),
    fc.tuple(real, fc.json()).map(([raw, json]) => spoiled(raw, JSON.parse(json))),
    fc
      .tuple(real, fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([raw, at, byte]) => withByte(raw, at % raw.length, byte)),
  )
}

/** A recorded event in which one value, anywhere, is replaced by another one. */
function spoiled(raw: Buffer, value: unknown): Buffer {
  const text = raw.toString('utf8')
  const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*[,}\]])|-?\d+(?=\s*[,}\]])/g)]
  const place = places[JSON.stringify(value).length % Math.max(1, places.length)]
  if (place === undefined) return raw
  return Buffer.from(
    text.slice(0, place.index) + JSON.stringify(value) + text.slice(place.index + place[0].length),
  )
}

function withByte(raw: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(raw)
  copy[at] = byte
  return copy
}
