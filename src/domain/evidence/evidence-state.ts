/**
 * How far a file that a resident sent has come.
 *
 * - `pending`: known by its reference; waits to be fetched, for the first time or again
 * - `fetching`: a worker is at it
 * - `ready`: sealed; an image has a view copy, anything else is a download
 * - `unviewable`: sealed, but of a kind, size or condition that is not shown; the original can be had
 * - `too-large`: larger than the platform hands out or than we take; the officer may ask for it another way
 * - `gone`: the platform no longer has it
 * - `failed`: could not be had in about a day of tries; an officer may ask for another try
 */
export const EVIDENCE_STATES = [
  'pending',
  'fetching',
  'ready',
  'unviewable',
  'too-large',
  'gone',
  'failed',
] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/** What happens to a file. `retry-later`: the platform or we were not able to, for now. */
export type EvidenceFact =
  | 'fetch-started'
  | 'kept'
  | 'kept-unviewable'
  | 'found-too-large'
  | 'found-gone'
  | 'retry-later'
  | 'given-up'
  | 'retry-requested'

const NEXT: Readonly<Record<EvidenceState, Partial<Record<EvidenceFact, EvidenceState>>>> = {
  pending: { 'fetch-started': 'fetching', 'given-up': 'failed' },
  fetching: {
    // A worker that died is not heard of again: the next one starts over.
    'fetch-started': 'fetching',
    kept: 'ready',
    'kept-unviewable': 'unviewable',
    'found-too-large': 'too-large',
    'found-gone': 'gone',
    'retry-later': 'pending',
    'given-up': 'failed',
  },
  ready: {},
  unviewable: {},
  'too-large': {},
  gone: {},
  failed: { 'retry-requested': 'pending' },
}

/** The state after a fact; absent when the fact cannot happen in that state, and nothing is to be changed. */
export function nextEvidenceState(state: EvidenceState, fact: EvidenceFact): EvidenceState | undefined {
  return NEXT[state][fact]
}

/** Whether nothing more happens to the file by itself. */
export function isSettled(state: EvidenceState): boolean {
  return state !== 'pending' && state !== 'fetching'
}
