import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLEAN_SCREENING } from '../support/clean-screening.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { exampleOf, type Schema } from './support/example-of-schema.ts'
import { fileCase } from './support/file-case.ts'
import { bringToSession, openMediationDesk } from './support/open-mediation.ts'
import { ROUTE_ACCESS, type RouteAccess } from './support/route-access.ts'
import { type OfficerName, openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

/** Stands in everything that belongs to the test's unit; nobody without a right may ever read it. */
const SECRET = 'Zebrafink'
const REFUSED = [401, 403, 404]

interface Operation {
  readonly key: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body: unknown
  readonly query: readonly string[]
}
interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Record<
        string,
        {
          readonly parameters?: readonly {
            readonly name: string
            readonly in: string
            readonly required?: boolean
          }[]
          readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
        }
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

let world: WebWorld
let operations: readonly Operation[]
let browsers: ReadonlyMap<OfficerName, Browser>
/** Ids of what the test's unit holds, by how paths begin. */
const ids: Record<string, string> = {}

beforeAll(async () => {
  const nothing = async () => undefined
  const simulator = {
    receive: async () => {},
    messages: async () => [],
    state: nothing,
    drawFlow: () => undefined,
    saveUpload: async () => 'upload-1',
  }
  world = await openWebWorld((deps) => ({ ...deps, simulator }))
  await furnish()
  operations = operationsOf((await world.server.inject('/api/openapi.json')).json<OpenApi>())
  // Safe: the keys of the world's own list of people.
  const names = Object.keys(world.ids) as OfficerName[]
  browsers = new Map(
    await Promise.all(names.map(async (name) => [name, await browserOf(world.server, name)] as const)),
  )
})
afterAll(() => world.close())

/** One of everything that a unit can hold, with the secret word in it. */
async function furnish(): Promise<void> {
  const duty = await browserOf(world.server, 'dong.duty')
  const head = await browserOf(world.server, 'dong.head')
  const desk = await openMediationDesk(world)
  await bringToSession(world, desk)
  ids.mediations = desk.current().id
  ids.sessionId = (await desk.refresh(desk.mediator)).sessions.at(-1)?.id ?? ''
  ids['mediation-teams'] = desk.teamId
  const filed = await fileCase(world, { what: `${SECRET} mất xe`, urgency: 'P1', identityLevel: 'B' })
  ids['case-files'] = filed.id
  await sealIdentity(filed.id)
  const created = async (who: Browser, path: string, body: object) => {
    const answer = await who.post(`/api/v1/${path}`, body)
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
    return answer
  }
  await created(duty, `case-files/${filed.id}/notes`, { text: `${SECRET} ghi chú`, version: 1 })
  const asked = await created(duty, `case-files/${filed.id}/identity-requests`, {
    reason: SECRET,
    version: 2,
  })
  ids.requestId = JSON.stringify(asked.json()).match(/"identityRequests":\[\{"id":"([^"]+)/)?.[1] ?? ''
  await created(head, 'labels', { name: SECRET, tone: 'blue' })
  await created(head, 'hamlets', { name: SECRET })
  await created(head, 'canned-replies', { title: SECRET, text: SECRET, statuses: [] })
  await created(duty, 'views', { name: SECRET, query: {} })
  await created(duty, 'duty-book', { kind: 'entry', text: SECRET })
  const day = { startsAt: '2026-09-05T00:00:00Z', endsAt: '2026-09-06T00:00:00Z' }
  await created(head, 'duty-roster', { officerId: world.ids['dong.duty'], post: 'duty', ...day })
  await created(duty, 'notifications/ways', { way: 'email', address: 'truc.ban@example.test', label: SECRET })
  const notice = {
    type: 'TB_CANHBAO',
    texts: { vi: { title: SECRET, what: SECRET, should: [], shouldNot: [] } },
  }
  ids.notices = (await created(duty, 'notices', notice)).json<{ id: string }>().id
  await created(duty, 'notice-templates', { name: SECRET, ...notice })
  ids.groups = (await created(duty, 'groups', { name: SECRET, type: 'THON' })).json<{ id: string }>().id
  ids.evidence = randomUUID()
  await world.worker.query(
    `INSERT INTO evidence (id, case_file_id, account, kind, state, original_blob, view_blob, thumbnail_blob, received_at)
     VALUES ($1, $2, 'telegram:71', 'photo', 'ready', $3, $3, $3, now())`,
    [ids.evidence, filed.id, randomUUID()],
  )
  const first = async (table: string) =>
    (await world.worker.query(`select id from ${table} limit 1`)).rows[0].id
  ids.labels = await first('label')
  ids.people = world.ids['dong.duty']
  ids.stops = randomUUID()
  ids['access-tokens'] = randomUUID()
  ids.hamlets = await first('hamlet')
  ids['canned-replies'] = await first('canned_reply')
  ids.views = await first('saved_view')
  ids['duty-roster'] = await first('duty_shift')
  ids['duty-book'] = await first('duty_entry')
  ids.ways = await first('notification_way')
  ids['notice-templates'] = await first('notice_template')
}

/** The resident's name, which only two persons together may open. */
async function sealIdentity(caseFileId: string): Promise<void> {
  const { identity } = world.vault
  const { kid, wrapped } = identity.createDataKey(caseFileId)
  const place = { table: 'resident_identity', column: 'sealed', row: caseFileId }
  const sealed = identity.unlock(caseFileId, wrapped).seal(place, JSON.stringify({ name: SECRET }))
  await world.worker.query(
    'INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, $4)',
    [caseFileId, kid, wrapped, sealed],
  )
}

function operationsOf(document: OpenApi): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([full, methods]) =>
    Object.entries(methods).map(([name, operation]) => {
      const path = full.replace('/api/v1', '')
      const schema = operation.requestBody?.content['application/json']?.schema
      return {
        key: `${name.toUpperCase()} ${path}`,
        // Safe: the document's own words for methods.
        method: name.toUpperCase() as Operation['method'],
        path,
        body:
          BODIES[`${name.toUpperCase()} ${path}`] ??
          (schema && exampleOf(schema, document.components.schemas)),
        query: (operation.parameters ?? [])
          .filter((one) => one.in === 'query' && one.required)
          .map((one) => one.name),
      }
    }),
  )
}

/** Where a schema alone does not say what makes sense. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /case-files/{id}/mediation': {
    screening: CLEAN_SCREENING,
    topic: 'noise',
    hamlet: 'Ấp 1',
    summary: 'x',
  },
  'POST /people': { login: 'nguoi.moi', name: 'Người mới', role: 'handler' },
  'POST /duty-roster': {
    officerId: '7f0c6a52-4a0b-4c6e-9a43-0b7b1f3f5a11',
    post: 'duty',
    startsAt: '2026-09-06T00:00:00Z',
    endsAt: '2026-09-06T08:00:00Z',
  },
  'PUT /work-calendar': { shifts: [{ startsAt: 450, endsAt: 690 }] },
}

const QUERY: Readonly<Record<string, string>> = {
  from: '2026-09-01T00:00:00Z',
  to: '2026-09-30T00:00:00Z',
  year: '2026',
  version: '1',
  name: 'x',
  description: 'x',
  chain: UNITS.dong,
}
const INNER: Readonly<Record<string, () => string>> = {
  side: () => 'other',
  unit: () => UNITS.tay,
  sessionId: () => ids.sessionId ?? '',
  itemId: () => ids.requestId ?? '',
  file: () => 'handover.pdf',
  scope: () => UNITS.dong,
  day: () => '2026-09-02',
  key: () => ids.views ?? '',
  code: () => '31471',
  name: () => 'mau-01',
  attachmentId: () => randomUUID(),
}

function addressOf({ path, query }: Operation): string {
  const [, first = '', second = ''] = path.split('/')
  const filled = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    name === 'id' ? (ids[second] ?? ids[first] ?? randomUUID()) : (INNER[name]?.() ?? randomUUID()),
  )
  // Papers ask for days, the rosters for instants.
  const isPaper = /\.(xlsx|csv|pdf|docx)$/.test(path) && !path.startsWith('/notices')
  const shown = (name: string) => (isPaper ? QUERY[name]?.slice(0, 10) : QUERY[name]) ?? ''
  const asked = query.map((name) => `${name}=${encodeURIComponent(shown(name))}`).join('&')
  return `/api/v1${filled}${asked === '' ? '' : `?${asked}`}`
}

/** Asks as somebody; the live stream is cut after its head. */
async function ask(operation: Operation, headers: Record<string, string>): Promise<LightMyRequestResponse> {
  return world.server.inject({
    method: operation.method,
    url: addressOf(operation),
    headers,
    ...(operation.body === undefined ? {} : { payload: operation.body as object }),
  })
}

const headersOf = (login: OfficerName) => {
  const browser = browsers.get(login)
  return { cookie: browser?.cookie ?? '', 'x-csrf-token': browser?.csrfToken ?? '' }
}
const accessOf = ({ key }: Operation): RouteAccess => ROUTE_ACCESS[key] ?? { kind: 'thing', may: [] }
/** Streams never end; that they need a session is tried here, what they tell in live.test.ts. */
const isStream = ({ path }: Operation) => path.endsWith('/events')
const guarded = () => operations.filter((operation) => accessOf(operation).kind !== 'open')
const everyone = () => [...browsers.keys()]
const say = (login: string, { key }: Operation, answer: LightMyRequestResponse) =>
  `${login}: ${key} → ${answer.statusCode} ${answer.body.slice(0, 120)}`

describe('the table of routes', () => {
  it('knows every operation of the OpenAPI document, and no other', () => {
    expect(Object.keys(ROUTE_ACCESS).toSorted()).toEqual(operations.map(({ key }) => key).toSorted())
  })

  it('holds for what is there: who may is not refused, and what is sent is well-formed', async () => {
    const refused: string[] = []
    for (const operation of guarded().filter((one) => one.method === 'GET' && !isStream(one))) {
      const access = accessOf(operation)
      const login = access.kind === 'unit' || access.kind === 'thing' ? access.may[0] : 'dong.duty'
      if (login === undefined) continue
      const answer = await ask(operation, headersOf(login))
      const isMissing = REFUSED.includes(answer.statusCode) && !MISSING_HERE.includes(operation.key)
      if (isMissing || answer.statusCode === 422) refused.push(say(login, operation, answer))
    }
    expect(refused).toEqual([])
  })
})

/** What is sent is looked at before whom it is for; nothing is kept or told of it. */
const LOOKED_AT_FIRST = ['POST /notices/{id}/attachments']

/** Read from files or lists that this world does not have; whoever may still gets no further than "not found". */
const MISSING_HERE = [
  'GET /document-templates/{name}/file',
  'GET /notices/{id}/attachments/{attachmentId}',
  'GET /case-files/{id}/documents/{file}',
  'GET /posters/{file}',
  'GET /communes/{code}/outline',
  'GET /evidence/{id}/view',
  'GET /evidence/{id}/thumbnail',
  'GET /evidence/{id}/original',
  'GET /case-files/{id}/mediation',
]

describe('every route', () => {
  it('asks for a session', async () => {
    const entered: string[] = []
    for (const operation of guarded()) {
      const answer = await ask(operation, {})
      if (answer.statusCode !== 401) entered.push(say('nobody', operation, answer))
    }
    expect(entered).toEqual([])
  })

  it('that writes asks for the token of the own pages', async () => {
    const entered: string[] = []
    for (const operation of guarded().filter(({ method }) => method !== 'GET')) {
      const { cookie } = headersOf('dong.duty')
      const answer = await ask(operation, { cookie })
      if (answer.statusCode !== 403) entered.push(say('without token', operation, answer))
    }
    expect(entered).toEqual([])
  })

  it('about a thing of a unit refuses everybody else, of the unit and of others', async () => {
    const entered: string[] = []
    for (const operation of guarded()) {
      const access = accessOf(operation)
      if (access.kind !== 'thing') continue
      for (const login of everyone().filter((one) => !access.may.includes(one))) {
        const answer = await ask(operation, headersOf(login))
        if (!REFUSED.includes(answer.statusCode) && !LOOKED_AT_FIRST.includes(operation.key))
          entered.push(say(login, operation, answer))
      }
    }
    expect(entered).toEqual([])
  })

  it('about the own unit gives nothing to a role without the right', async () => {
    const entered: string[] = []
    for (const operation of guarded()) {
      const access = accessOf(operation)
      if (access.kind !== 'unit') continue
      const strangers = everyone().filter((one) => one.startsWith('dong.') || one === 'admin')
      for (const login of strangers.filter((one) => !access.may.includes(one))) {
        const answer = await ask(operation, headersOf(login))
        const isNothing =
          operation.method === 'GET' && answer.statusCode === 200 && !answer.body.includes(SECRET)
        if (!REFUSED.includes(answer.statusCode) && !isNothing) entered.push(say(login, operation, answer))
      }
    }
    expect(entered).toEqual([])
  })

  it('never shows one unit what another one holds', async () => {
    const shown: string[] = []
    for (const operation of guarded().filter((one) => !isStream(one))) {
      const access = accessOf(operation)
      // What people write about themselves may end their session, and shows nothing.
      if (access.kind === 'open' || (access.kind === 'everybody' && operation.method !== 'GET')) continue
      const may = access.kind === 'everybody' ? [] : access.may
      for (const login of everyone().filter((one) => !one.startsWith('dong.') && !may.includes(one))) {
        const answer = await ask(operation, headersOf(login))
        if (answer.statusCode === 401 || answer.body.includes(SECRET))
          shown.push(say(login, operation, answer))
      }
    }
    expect(shown).toEqual([])
  })
})
