import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadPlaceRecords } from '../../src/persistence/place-data/load-place-records.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { atMost } from '../report/figure.ts'
import { spreadOf } from '../report/percentile.ts'
import type { Scenario } from '../scenario.ts'
import { logIn } from './officer-client.ts'
import { withTelegramWorld } from './telegram-product.ts'

const PAUSE_MS = 400
/** The last report's way to the inbox. */
const PATIENCE_MS = 3_000

/** From the press that sends a report to the officer's open inbox: the live event, and the list fetched upon it. */
export const tipToInbox: Scenario = async (context) => {
  const count = context.isQuick ? 5 : 40
  return withTelegramWorld(context, { residents: 0 }, async ({ platform, product }) => {
    const account = product.accounts.find(({ role }) => role === 'duty_officer')
    if (account === undefined) throw new Error('there is no duty officer among the demo accounts')
    const officer = await logIn(product.url, account)
    const seenLive = new Map<string, number>()
    const seenInList = new Map<string, number>()
    const codes = new Map<string, string>()
    const stop = await officer.listen(({ kind, caseFileId, at }) => {
      if (kind !== 'case-file.submitted' || caseFileId === null) return
      seenLive.set(caseFileId, at)
      void officer.list().then((items) => {
        const listedAt = performance.timeOrigin + performance.now()
        for (const { id, referenceCode } of items) {
          codes.set(referenceCode, id)
          if (!seenInList.has(id)) seenInList.set(id, listedAt)
        }
      })
    })
    await platform.ask('prepareReports', { count, place: placeOf(officer.unitCode) })
    const sent: { readonly sentAt: number; readonly referenceCode: string }[] = []
    for (let index = 0; index < count; index++) {
      sent.push(await platform.ask('sendReport', index))
      await sleep(PAUSE_MS)
    }
    await sleep(PATIENCE_MS)
    stop()
    const waits = (seen: ReadonlyMap<string, number>) =>
      spreadOf(
        sent.map(
          ({ sentAt, referenceCode }) =>
            (seen.get(codes.get(referenceCode) ?? '') ?? Number.POSITIVE_INFINITY) - sentAt,
        ),
      )
    const live = waits(seenLive)
    const listed = waits(seenInList)
    return [
      { name: 'tip confirmed to live event, p50', value: live.p50, unit: 'ms' },
      {
        name: 'tip confirmed to live event, p95',
        value: live.p95,
        unit: 'ms',
        budget: atMost(1_000),
        detail: `${count} reports`,
      },
      {
        name: 'tip confirmed to list, p95',
        value: listed.p95,
        unit: 'ms',
        budget: atMost(1_000),
        detail: `p50 ${listed.p50.toFixed(0)}`,
      },
    ]
  })
}

/** The commune of an officer's unit, as a resident would type it. */
function placeOf(unitCode: string): string {
  const { communes, provinces } = loadPlaceRecords(join(PROJECT_ROOT, 'prisma', 'data'))
  const commune = communes.find(({ code }) => code === unitCode)
  const province = provinces.find(({ code }) => code === commune?.provinceCode)
  if (commune === undefined || province === undefined) throw new Error(`unit ${unitCode} is no commune`)
  return `${commune.type} ${commune.name}, ${province.fullName}`
}
