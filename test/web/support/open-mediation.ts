import { randomUUID } from 'node:crypto'
import type { MediationDetail } from '../../../src/contracts/mediation/detail.ts'
import { CLEAN_SCREENING } from '../../support/clean-screening.ts'
import { type Browser, browserOf } from './browser.ts'
import { type FiledCase, fileCase } from './file-case.ts'
import type { OfficerName, WebWorld } from './web-world.ts'

/** A filed request for mediation with its answers and the requester's contact. */
export async function fileMediationRequest(
  world: WebWorld,
  options: { readonly category?: string; readonly kind?: string; readonly status?: string } = {},
): Promise<FiledCase> {
  const filed = await fileCase(world, { what: 'Nhà bên mở loa quá khuya', identityLevel: 'A' })
  await world.worker.query('UPDATE case_file SET kind = $2, category = $3, status = $4 WHERE id = $1', [
    filed.id,
    options.kind ?? 'mediation-request',
    options.category ?? 'MAU_THUAN',
    options.status ?? 'HG_SUBMITTED',
  ])
  await addAnswers(world, filed.id)
  await addContact(world, filed.id)
  return filed
}

async function addAnswers({ worker, vault }: WebWorld, caseFileId: string): Promise<void> {
  const { rows } = await worker.query<{ wrapped: Buffer }>(
    'SELECT wrapped FROM case_file_key WHERE case_file_id = $1',
    [caseFileId],
  )
  const seal = vault.content.unlock(caseFileId, rows[0]?.wrapped ?? Buffer.alloc(0))
  const answers = [
    ['mediation_violence', 'none', 'Không'],
    ['topic', 'noise', 'Tiếng ồn, vật nuôi'],
    ['willing', 'willing', 'Đồng ý'],
  ] as const
  for (const [key, id, text] of answers) {
    const row = randomUUID()
    const words = JSON.stringify({ question: `Câu hỏi ${key}?`, text, value: { kind: 'option', id } })
    await worker.query(
      'INSERT INTO answer (id, case_file_id, position, key, sealed) VALUES ($1, $2, 1, $3, $4)',
      [row, caseFileId, key, seal.seal({ table: 'answer', column: 'sealed', row }, words)],
    )
  }
}

async function addContact({ worker, vault }: WebWorld, caseFileId: string): Promise<void> {
  const { kid, wrapped } = vault.identity.createDataKey(caseFileId)
  const sealed = vault.identity
    .unlock(caseFileId, wrapped)
    .seal(
      { table: 'resident_identity', column: 'sealed', row: caseFileId },
      JSON.stringify({ name: 'Chị Hạnh', phone: '+84900000101', when: 'Buổi tối' }),
    )
  await worker.query(
    'INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, $4)',
    [caseFileId, kid, wrapped, sealed],
  )
}

/** People of a mediation in the test, each in a browser of their own. */
export interface MediationDesk {
  readonly police: Browser
  readonly head: Browser
  readonly mediator: Browser
  readonly stranger: Browser
  readonly filed: FiledCase
  /** Writes as one of them with the current version; throws for any answer but success. */
  do(who: Browser, method: 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<MediationDetail>
  current(): MediationDetail
  /** Looks again, as an officer whose screen says that something changed. */
  refresh(who: Browser): Promise<MediationDetail>
  readonly teamId: string
}

/** Opens a mediation of a noisy neighbour with a team of two. */
export async function openMediationDesk(world: WebWorld): Promise<MediationDesk> {
  const login = (name: OfficerName) => browserOf(world.server, name)
  const [police, head, mediator, stranger, unitHead] = await Promise.all(
    (['dong.duty', 'dong.team', 'dong.mediator', 'dong.mediator2', 'dong.head'] as const).map(login),
  )
  if (!police || !head || !mediator || !stranger || !unitHead) throw new Error('five people log in')
  const filed = await fileMediationRequest(world)
  world.clock.nowMs += 60_000 // nobody answers in the moment of being asked
  const teams = await unitHead.post('/api/v1/mediation-teams', {
    name: 'Tổ hòa giải thôn Đoài',
    hamlet: 'Thôn Đoài',
    members: [
      { officerId: world.ids['dong.team'], isHead: true },
      { officerId: world.ids['dong.mediator'], isHead: false },
    ],
  })
  if (teams.statusCode !== 201) throw new Error(`team: ${teams.statusCode} ${teams.body}`)
  const opened = await police.post(`/api/v1/case-files/${filed.id}/mediation`, {
    screening: CLEAN_SCREENING,
    topic: 'noise',
    hamlet: 'Thôn Đoài',
    summary: 'Hai nhà liền kề bất hòa vì tiếng loa buổi tối.',
  })
  if (opened.statusCode !== 201) throw new Error(`open: ${opened.statusCode} ${opened.body}`)
  let now = opened.json<MediationDetail>()
  return {
    ...{ police, head, mediator, stranger, filed },
    teamId: teams.json<{ items: { id: string }[] }>().items.at(-1)?.id ?? '',
    current: () => now,
    refresh: async (who) => {
      now = (await who.get(`/api/v1/mediations/${now.id}`)).json<MediationDetail>()
      return now
    },
    do: async (who, method, path, body = {}) => {
      const response = await world.server.inject({
        method,
        url: `/api/v1/mediations/${now.id}${path}`,
        headers: { cookie: who.cookie, 'x-csrf-token': who.csrfToken },
        payload: { version: now.version, ...body },
      })
      if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${response.body}`)
      const answer = response.json<MediationDetail | { mediation: MediationDetail }>()
      now = 'mediation' in answer ? answer.mediation : answer
      return now
    },
  }
}

/** Takes an opened mediation to its first session: team, mediator, both consents, a date. */
export async function bringToSession(world: WebWorld, desk: MediationDesk): Promise<void> {
  await desk.do(desk.police, 'POST', '/team', { teamId: desk.teamId })
  await desk.do(desk.head, 'POST', '/mediators', { officerIds: [world.ids['dong.mediator']] })
  await desk.do(desk.mediator, 'PUT', '/parties/other', { name: 'Anh Bốn', address: 'Nhà bên, thôn Đoài' })
  await desk.do(desk.mediator, 'POST', '/parties/other/consents', {
    kind: 'mediation',
    given: true,
    way: 'phone',
  })
  const startsAt = new Date(world.clock.nowMs + 3 * 86_400_000).toISOString()
  await desk.do(desk.mediator, 'POST', '/sessions', { startsAt, place: 'Nhà văn hóa thôn Đoài' })
  await desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_SCHEDULED' })
  await desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_IN_SESSION' })
}
