import * as z from 'zod'
import type { FakeAccount } from './fake-account.ts'
import { type FakeAnswer, type FakeRequest, failure, jsonOf, success } from './http-io.ts'
import type { SentMessage } from './sent-message.ts'

/** What of the double's state these calls read and write. */
interface QuestionState {
  readonly account: FakeAccount
  readonly sent: readonly SentMessage[]
  readonly writes: { readonly path: string; readonly body: unknown }[]
  readonly uploads: Set<string>
  readonly interacted: ReadonlySet<string>
}

type Handler = (state: QuestionState, request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>

/** Calls that are not messages: users, tags, conversation, OA, quota, uploads. An unknown path is `404`, without a Zalo body. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GET /v2.0/oa/getoa', (state) => success(officialAccount(state))],
  [
    'GET /v3.0/oa/user/detail',
    (_, request) => withData(request, userQuery, ({ user_id }) => success(person(user_id))),
  ],
  [
    'GET /v3.0/oa/user/getlist',
    (state, request) => withData(request, pageQuery, () => success(people(state))),
  ],
  ['GET /v2.0/oa/tag/gettagsofoa', () => success(['da-phan-hoi'])],
  ['POST /v2.0/oa/tag/tagfollower', write],
  ['POST /v2.0/oa/tag/rmfollowerfromtag', write],
  ['POST /v2.0/oa/tag/rmtag', write],
  ['POST /v2.0/oa/deletefollowerinfo', write],
  [
    'GET /v2.0/oa/conversation',
    (state, request) => withData(request, chatQuery, (query) => success(chat(state, query))),
  ],
  [
    'GET /v2.0/oa/listrecentchat',
    (state, request) => withData(request, pageQuery, () => success(chat(state, undefined))),
  ],
  ['GET /v3.0/oa/group/getgroupsofoa', () => success({ groups: [group], total: 1 })],
  ['GET /v3.0/oa/group/getgroup', (_, request) => groupDetail(request)],
  ['POST /v3.0/oa/quota/message', quotaMessage],
  [
    'POST /v3.0/oa/quota/group',
    () => success([{ ...asset, product_type: 'gmf100', status: 'used', used_id: 'g-1' }]),
  ],
  ['POST /v2.0/oa/upload/image', (state, request) => upload(state, request, 'attachment_id')],
  ['POST /v2.0/oa/upload/gif', (state, request) => upload(state, request, 'attachment_id')],
  ['POST /v2.0/oa/upload/file', (state, request) => upload(state, request, 'token')],
])

const asset = {
  asset_id: 'asset-1',
  product_type: 'cs',
  quota_type: 'sub_quota',
  valid_through: '31/12/2026',
  total: 500,
  remain: '499',
}
const group = {
  group_id: 'g-1',
  name: 'Tổ dân phố 1',
  group_link: 'https://zalo.me/g/thu',
  group_description: '',
  status: 'enabled',
  total_member: 42,
  max_member: '100',
  auto_delete_date: '',
}
const userQuery = z.strictObject({ user_id: z.string().min(1) })
const assetQuery = z.strictObject({
  quota_owner: z.enum(['OA', 'APP']),
  product_type: z.string(),
  quota_type: z.enum(['sub_quota', 'purchase_quota', 'reward_quota']),
})
const pageQuery = z.looseObject({
  offset: z.number().int().min(0).max(9_951),
  count: z.number().int().min(1).max(50),
})
const chatQuery = z.strictObject({
  user_id: z.string().min(1),
  offset: z.number().int().min(0),
  count: z.number().int().min(1).max(10),
})

/** Answers a call that is not a message. */
export async function answerQuestion(state: QuestionState, request: FakeRequest): Promise<FakeAnswer> {
  const handler = HANDLERS.get(`${request.method} ${request.path}`)
  return handler === undefined ? { kind: 'status', status: 404 } : handler(state, request)
}

function withData<T>(
  request: FakeRequest,
  schema: z.ZodType<T>,
  answer: (data: T) => FakeAnswer,
): FakeAnswer {
  try {
    return answer(schema.parse(JSON.parse(request.query.get('data') ?? '')))
  } catch {
    return failure(-201)
  }
}

function write(state: QuestionState, request: FakeRequest): FakeAnswer {
  const body = jsonOf(request)
  if (typeof body !== 'object') return failure(-201)
  state.writes.push({ path: request.path, body })
  return success({})
}

function officialAccount({ account }: QuestionState): object {
  return {
    oaid: account.oaId,
    name: 'Công an xã Bình Minh',
    description: 'OA dùng để thử',
    is_verified: true,
    oa_type: account.oaType,
    cate_name: 'Cơ quan nhà nước',
    num_follower: '120',
    package_name: 'Nâng cao',
    package_valid_through_date: '31/12/2026',
    linked_ZCA: '',
  }
}

function person(userId: string): object {
  return {
    user_id: userId,
    user_id_by_app: `4${userId.slice(1)}`,
    display_name: 'Người Dân Thử',
    user_alias: 'Thử',
    is_sensitive: false,
    user_last_interaction_date: '20/11/2026',
    user_is_follower: true,
    avatar: 'https://s120-ava-talk.zadn.vn/default',
    tags_and_notes_info: { notes: [], tag_names: ['da-phan-hoi'] },
    shared_info: { name: 'Trần Văn Thử', phone: 84900000000, address: '', city: 'Cần Thơ', district: '' },
  }
}

function people(state: QuestionState): object {
  const users = [...state.interacted].map((user_id) => ({ user_id }))
  return { total: users.length, count: 50, offset: 0, users }
}

function chat(state: QuestionState, query: z.infer<typeof chatQuery> | undefined): readonly object[] {
  const messages = state.sent.filter(({ to }) => query === undefined || to === query.user_id).toReversed()
  return messages.slice(query?.offset ?? 0, (query?.offset ?? 0) + (query?.count ?? 10)).map((message) => ({
    src: 0,
    time: message.at,
    type: 'text',
    message: message.text,
    message_id: message.messageId,
    from_id: state.account.oaId,
    to_id: message.to,
  }))
}

function quotaMessage(_: QuestionState, request: FakeRequest): FakeAnswer {
  const body = jsonOf(request)
  if (userQuery.safeParse(body).success) {
    return success({ last_interaction: String(Date.now()), cs_reply: { remain: 8, total: '8' } })
  }
  const asked = assetQuery.safeParse(body)
  if (!asked.success) return failure(-201)
  return success(asked.data.quota_type === asset.quota_type ? [asset] : [])
}

async function upload(
  state: QuestionState,
  request: FakeRequest,
  name: 'attachment_id' | 'token',
): Promise<FakeAnswer> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return failure(-201)
  const form = await new Response(Uint8Array.from(request.body), {
    headers: { 'content-type': type },
  }).formData()
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return failure(-201)
  const id = `${name}-${state.uploads.size + 1}`
  state.uploads.add(id)
  return success({ [name]: id })
}

function groupDetail(request: FakeRequest): FakeAnswer {
  return request.query.get('group_id') === group.group_id ? success({ group_info: group }) : failure(-201)
}
