import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AdministrationDependencies, ChannelFacts } from './ports.ts'

const MINUTE_MS = 60_000
/** Messages wait longer than this only when something is wrong; a pause the platform asks for is shorter. */
const STUCK_MS = 10 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
/** A channel without a word for so long is worth a look even where nobody writes much. */
const QUIET_MS = 3 * DAY_MS
/** A Zalo refresh token lives three months; without a new pair for two, the next weeks decide. */
const OLD_TOKEN_MS = 60 * DAY_MS

/** How a channel stands, with everything that is wrong. */
export interface ChannelVerdict extends ChannelFacts {
  readonly state: 'working' | 'trouble' | 'quiet' | 'off'
  readonly problems: readonly string[]
}

/** The channels that are on or have been; undefined for roles that do not look after them. */
export async function judgeChannels(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
): Promise<readonly ChannelVerdict[] | undefined> {
  if (officer.role !== 'sys_admin' && officer.role !== 'province_duty') return undefined
  const at = deps.clock.now()
  const known = await deps.store.withOfficer(officer, (desk) => desk.readChannelFacts(at))
  const unknown = deps.channelAccounts.filter((account) => !known.some((one) => one.account === account))
  const all = [...known, ...unknown.map(withoutTrace)]
  return all
    .map((facts) => judgeChannel(facts, deps.channelAccounts.includes(facts.account), at))
    .toSorted((one, other) => Number(one.state === 'off') - Number(other.state === 'off'))
}

/** Judges one channel at an instant; the words say what to do. */
export function judgeChannel(facts: ChannelFacts, isOn: boolean, at: number): ChannelVerdict {
  const problems = isOn ? problemsOf(facts, at) : []
  const isQuiet = at - (facts.lastEventAt ?? 0) > QUIET_MS
  const state = !isOn ? 'off' : problems.length > 0 ? 'trouble' : isQuiet ? 'quiet' : 'working'
  return { ...facts, state, problems }
}

function problemsOf(facts: ChannelFacts, at: number): readonly string[] {
  const { silentSince, oldestWaitingAt, quarantined, unverified, tokenIssuedAt } = facts
  const problems: string[] = []
  if (silentSince !== undefined)
    problems.push('Kênh im lặng bất thường: kiểm tra mã truy cập (token), địa chỉ webhook và chứng chỉ.')
  if (oldestWaitingAt !== undefined && at - oldestWaitingAt > STUCK_MS)
    problems.push('Tin gửi đi bị dồn quá 10 phút: kiểm tra mạng và hạn mức của nền tảng.')
  if (unverified > 0)
    problems.push(`${unverified} sự kiện sai chữ ký đang được giữ: kiểm tra khóa bí mật của OA.`)
  if (quarantined > 0)
    problems.push(`${quarantined} sự kiện chưa đọc được: chạy “npm run quarantine” để xem và xử lý lại.`)
  if (tokenIssuedAt !== undefined && at - tokenIssuedAt > OLD_TOKEN_MS)
    problems.push('Mã truy cập Zalo lâu chưa được làm mới: cấp lại trước khi hết hạn.')
  return problems
}

function withoutTrace(account: string): ChannelFacts {
  return {
    account,
    lastEventAt: undefined,
    received: 0,
    quarantined: 0,
    unverified: 0,
    waiting: 0,
    oldestWaitingAt: undefined,
    lastSentAt: undefined,
    refused: 0,
    silentSince: undefined,
    tokenIssuedAt: undefined,
  }
}
