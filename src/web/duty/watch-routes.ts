import type { InboxDependencies } from '../../app/inbox/ports.ts'
import { ratingsSchema } from '../../contracts/case-work/resident-wish.ts'
import { alertsSchema, dutyGapsSchema } from '../../contracts/duty.ts'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import { rungName } from '../../domain/duty/ladder.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { sessionOf } from '../session/guard.ts'
import { presentGaps } from './present-gaps.ts'

const tags = ['duty']

/** Unanswered alerts, and units that would wake nobody. */
export function addWatchRoutes(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/alerts',
    schema: {
      tags,
      summary: 'Urgent cases that nobody has acknowledged; without content',
      security: GUARDED,
      response: { 200: alertsSchema, ...problems() },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const alerts = await inbox.store.withOfficer(officer, (db) => db.duty.listAlerts())
      return {
        items: alerts.map((alert) => ({
          caseFileId: alert.isInSight ? alert.caseFileId : null,
          acknowledgeId: worksOnCaseFiles(officer.role) ? alert.caseFileId : null,
          referenceCode: alert.referenceCode,
          unit: alert.unit,
          urgency: URGENCIES.find((level) => level === alert.urgency) ?? 'P1',
          startedAt: iso(alert.startedAt),
          rung: rungName(alert.rung),
          nextAt: alert.nextAt === undefined ? null : iso(alert.nextAt),
          nobodyReachable: alert.nobodyReachable,
        })),
      }
    },
  })
  api.route({
    method: 'GET',
    url: '/api/v1/duty-gaps',
    schema: {
      tags,
      summary: 'Units where an urgent report would wake nobody, and why; heads and the province',
      security: GUARDED,
      response: { 200: dutyGapsSchema, ...problems() },
    },
    handler: async (request) =>
      inbox.store.withOfficer(sessionOf(request).officer, async ({ duty }) => {
        const silent = await duty.listSilentChannels()
        return {
          items: presentGaps(await duty.readReadiness(inbox.clock.now())),
          silentChannels: silent.map(({ account, since }) => ({
            account: account.slice(0, account.indexOf(':')),
            since: iso(since),
          })),
        }
      }),
  })
  addRatingsRoute(api, inbox)
}

/** How far back ratings are counted: a quarter, so that one angry day does not colour a unit. */
const RATINGS_MS = 90 * 86_400_000

function addRatingsRoute(api: Api, inbox: InboxDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/ratings',
    schema: {
      tags,
      summary: 'How residents found the handling in the last 90 days, by unit; heads and the province',
      security: GUARDED,
      response: { 200: ratingsSchema, ...problems() },
    },
    handler: async (request) => {
      const to = inbox.clock.now()
      const from = to - RATINGS_MS
      const items = await inbox.store.withOfficer(sessionOf(request).officer, ({ duty }) =>
        duty.readRatings(from, to),
      )
      return { from: iso(from), to: iso(to), items: [...items] }
    },
  })
}
