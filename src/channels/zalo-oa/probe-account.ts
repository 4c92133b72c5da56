import type { ChannelProbe } from '../channel.ts'
import type { ZaloOaClient } from './sdk/client.ts'
import type { ZaloRefusal } from './sdk/zalo-result.ts'

const NEW_GRANT =
  'An OA admin must grant access again: take a new pair (token type "OA Access Token") from the API Explorer of the ' +
  'Zalo console, set ZALO_OA_ACCESS_TOKEN and ZALO_OA_REFRESH_TOKEN, and start again.'

/** Asks the platform for the OA itself, and compares it with the configured one. */
export async function probeAccount(client: ZaloOaClient, oaId: string): Promise<ChannelProbe> {
  const account = await client.officialAccount()
  if (account.kind !== 'ok') return explain(account)
  const { oaId: actual, oaType } = account.data
  if (actual !== undefined && actual !== oaId) {
    const advice = 'The tokens belong to another OA than ZALO_OA_ID: correct the one or the other.'
    return { ok: false, code: 'zalo-oa.other-account', advice }
  }
  return { ok: true, detail: `Zalo OA answers; OA type ${oaType ?? 'unknown'}` }
}

function explain(refusal: ZaloRefusal): ChannelProbe {
  const { errorClass, meaning, handling } = refusal.failure
  const isGrant = errorClass.startsWith('oauth.') || handling === 'refresh-token'
  const isOutside = refusal.kind === 'not-delivered' || refusal.kind === 'retry'
  const advice =
    refusal.kind === 'needs-person' && isGrant
      ? NEW_GRANT
      : isOutside
        ? `Zalo cannot be reached now (${meaning}); check network and proxy, then ask again.`
        : `Zalo refuses: ${meaning}. Correct it in the Zalo console (developers.zalo.me, oa.zalo.me).`
  return { ok: false, code: `zalo-oa.${errorClass}`, advice }
}
