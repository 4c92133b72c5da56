import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEDIATION_STATUSES } from '../../../src/domain/case-file/status.ts'
import { createInvitationCode, findInvitationCode } from '../../../src/domain/mediation/invitation-code.ts'
import { courtRecognitionUntil, reminderAt } from '../../../src/domain/mediation/mediation-dates.ts'
import type { MediationFacts } from '../../../src/domain/mediation/mediation-facts.ts'
import {
  FINAL_MEDIATION_STATUSES,
  nextMediationStatuses,
  refuseStep,
} from '../../../src/domain/mediation/mediation-steps.ts'
import { partyNotice } from '../../../src/domain/mediation/party-notice.ts'
import { CLEAN_SCREENING } from '../../support/clean-screening.ts'

const POLICE = { isPolice: true, isTeamHead: false, isMediator: false }
const HEAD = { isPolice: false, isTeamHead: true, isMediator: false }
const MEDIATOR = { isPolice: false, isTeamHead: false, isMediator: true }
const EVERYBODY = { isPolice: true, isTeamHead: true, isMediator: true }

const FACTS: MediationFacts = {
  status: 'HG_SCREENED',
  screening: CLEAN_SCREENING,
  hasTeam: true,
  mediatorCount: 1,
  consents: { requester: true, other: true },
  sessions: [{ startsAt: 1, state: 'planned' }],
  agreement: 'confirmed',
  followUpCount: 1,
}

describe('steps of a mediation', () => {
  it('lead from every open status to an end', () => {
    const reaches = new Set<string>(FINAL_MEDIATION_STATUSES)
    for (let grew = true; grew; ) {
      const more = MEDIATION_STATUSES.filter(
        (from) => !reaches.has(from) && nextMediationStatuses(from, EVERYBODY).some((to) => reaches.has(to)),
      )
      for (const status of more) reaches.add(status)
      grew = more.length > 0
    }
    expect(MEDIATION_STATUSES.filter((status) => !reaches.has(status))).toEqual([])
  })

  it('let violence be reported from every status that is not an end, except where nobody mediates yet', () => {
    const cannot = MEDIATION_STATUSES.filter(
      (from) =>
        !FINAL_MEDIATION_STATUSES.includes(from) &&
        !nextMediationStatuses(from, EVERYBODY).includes('HG_ESCALATED'),
    )
    expect(cannot).toEqual(['HG_SUBMITTED', 'HG_NOT_ELIGIBLE'])
  })

  it.each([
    ['HG_SENT', 'needs-consent', { consents: { requester: undefined, other: undefined } }],
    ['HG_SENT', 'needs-team', { hasTeam: false }],
    ['HG_SENT', 'not-eligible', { screening: { ...FACTS.screening, violence: 'unknown' } }],
  ] as const)('%s is refused with %s', (to, refusal, change) => {
    expect(refuseStep({ ...FACTS, ...change }, to, POLICE, undefined)).toBe(refusal)
  })

  it.each([
    ['HG_SENT', 'HG_ACCEPTED', 'needs-mediator', { mediatorCount: 0 }, HEAD],
    [
      'HG_ACCEPTED',
      'HG_SCHEDULED',
      'needs-consent',
      { consents: { requester: true, other: false } },
      MEDIATOR,
    ],
    ['HG_ACCEPTED', 'HG_SCHEDULED', 'needs-session', { sessions: [] }, MEDIATOR],
    ['HG_IN_SESSION', 'HG_DONE', 'needs-agreement', { agreement: 'proposed' }, MEDIATOR],
    ['HG_FOLLOWUP', 'HG_CLOSED', 'needs-follow-up', { followUpCount: 0 }, MEDIATOR],
    ['HG_IN_SESSION', 'HG_FAILED', 'needs-reason', {}, MEDIATOR],
    ['HG_ACCEPTED', 'HG_SCHEDULED', 'not-allowed', {}, POLICE],
    ['HG_SENT', 'HG_ACCEPTED', 'not-allowed', {}, MEDIATOR],
  ] as const)('%s → %s is refused with %s', (status, to, refusal, change, actor) => {
    expect(refuseStep({ ...FACTS, status, ...change }, to, actor, undefined)).toBe(refusal)
  })

  it('never leave an end', () => {
    for (const status of FINAL_MEDIATION_STATUSES)
      expect(nextMediationStatuses(status, EVERYBODY)).toEqual([])
  })

  it('announce no report to the parties', () => {
    for (const language of ['vi', 'en'] as const)
      expect(partyNotice('HG_ESCALATED', { referenceCode: 'BY-1', language })).toBeUndefined()
  })
})

describe('dates of a mediation', () => {
  it.each([
    ['2026-11-22T03:00:00Z', '2027-05-22T16:59:59.999Z'],
    ['2026-08-31T03:00:00Z', '2027-02-28T16:59:59.999Z'],
    // Late in the evening in Vietnam is the same day there.
    ['2026-08-30T17:30:00Z', '2027-02-28T16:59:59.999Z'],
    ['2027-08-31T03:00:00Z', '2028-02-29T16:59:59.999Z'],
  ])('the court can be asked six months after %s', (agreed, until) => {
    expect(new Date(courtRecognitionUntil(Date.parse(agreed))).toISOString()).toBe(until)
  })

  it('nobody is reminded of a meeting within a day', () => {
    expect(reminderAt(100_000_000, 0)).toBe(13_600_000)
    expect(reminderAt(80_000_000, 0)).toBeUndefined()
  })
})

describe('an invitation code', () => {
  it('is found again however it is typed, and no reference code is taken for one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (random) => {
        const code = createInvitationCode(random)
        const compact = code.replaceAll('-', '')
        for (const typed of [
          code,
          code.toLowerCase(),
          compact,
          `tôi nhận mã ${compact.toLowerCase()} ạ`,
          `HG ${code.slice(3)}`,
        ])
          expect(findInvitationCode(typed)).toBe(code)
        expect(findInvitationCode(code.replace('HG', 'BY'))).toBeUndefined()
      }),
    )
  })
})
