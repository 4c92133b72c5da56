import { describe, expect, it } from 'vitest'
import { EVIDENCE_STATES, isSettled, nextEvidenceState } from '../../../src/domain/evidence/evidence-state.ts'
import {
  allowedMediaType,
  DECODABLE_TYPES,
  FAMILY_MAX_BYTES,
  isWithinLimits,
  mediaFamilyOf,
} from '../../../src/domain/evidence/media-type.ts'

describe('the states of evidence', () => {
  it.each([
    ['pending', 'fetch-started', 'fetching'],
    ['fetching', 'fetch-started', 'fetching'],
    ['fetching', 'kept', 'ready'],
    ['fetching', 'kept-unviewable', 'unviewable'],
    ['fetching', 'found-too-large', 'too-large'],
    ['fetching', 'found-gone', 'gone'],
    ['fetching', 'retry-later', 'pending'],
    ['fetching', 'given-up', 'failed'],
    ['failed', 'retry-requested', 'pending'],
    ['ready', 'found-gone', undefined],
    ['ready', 'fetch-started', undefined],
    ['gone', 'retry-requested', undefined],
  ] as const)('%s, %s → %s', (state, fact, next) => {
    expect(nextEvidenceState(state, fact)).toBe(next)
  })

  it('settle in all but the two that wait for a worker', () => {
    expect(EVIDENCE_STATES.filter((state) => !isSettled(state))).toEqual(['pending', 'fetching'])
  })
})

describe('a media type', () => {
  it.each([
    ['audio/ogg; codecs=opus', 'audio/ogg'],
    ['image/jpeg', 'image/jpeg'],
    ['image/svg+xml', 'application/octet-stream'],
    ['text/html', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
    [undefined, 'application/octet-stream'],
  ])('%s is kept as %s', (sniffed, kept) => {
    expect(allowedMediaType(sniffed)).toBe(kept)
  })

  it('is within limits up to the last byte of its family', () => {
    expect(isWithinLimits('video/mp4', FAMILY_MAX_BYTES.video)).toBe(true)
    expect(isWithinLimits('video/mp4', FAMILY_MAX_BYTES.video + 1)).toBe(false)
    expect(isWithinLimits('application/octet-stream', 1)).toBe(false)
  })

  it('is decoded only when it is an image', () => {
    expect(DECODABLE_TYPES.map(mediaFamilyOf)).toEqual(DECODABLE_TYPES.map(() => 'image'))
  })
})
