/**
 * What a caller does about an error of the OA API.
 *
 * - `refresh-token` renew the access token once, then repeat
 * - `back-off` too fast: wait, then repeat
 * - `back-off-long` a quota of the feature is used up: wait long, tell the operator
 * - `maybe-delivered` general failure of a send; delivery may have happened all the same
 * - `upload-again` an attachment id died (7 days): upload again, once
 * - `recipient` this person cannot be written to now; never repeat
 * - `payload` the request is wrong: our fault, never repeat
 * - `policy` the content breaks the platform's rules
 * - `person` somebody must act in Zalo's console, or pay
 * - `wait-for-morning` this kind of message is refused from 22:00 to 06:00
 * - `switch-endpoint` this OA uses the other version of the message endpoint
 */
export type ErrorHandling =
  | 'refresh-token'
  | 'back-off'
  | 'back-off-long'
  | 'maybe-delivered'
  | 'upload-again'
  | 'recipient'
  | 'payload'
  | 'policy'
  | 'person'
  | 'wait-for-morning'
  | 'switch-endpoint'

/** One row of the table; `meaning` is for operators and holds nothing of the request. */
export interface ErrorEntry {
  readonly meaning: string
  readonly handling: ErrorHandling
}

function entry(meaning: string, handling: ErrorHandling): ErrorEntry {
  return { meaning, handling }
}

/**
 * Every error code known of the OA API (`openapi.zalo.me`), from two independent digests of the official table; how each
 * is handled is ours. `-124` is listed for the template host and means the same here.
 * @see docs/decisions/0006-zalo-oa-client.md
 */
export const ERROR_TABLE: ReadonlyMap<number, ErrorEntry> = new Map([
  [-32, entry('per-minute limit of the app or of the OA reached', 'back-off')],
  [-100, entry('attachment id expired', 'upload-again')],
  [-124, entry('access token invalid', 'refresh-token')],
  [-200, entry('general failure of a send', 'maybe-delivered')],
  [-201, entry('a field is invalid', 'payload')],
  [-204, entry('the OA was deleted', 'person')],
  [-205, entry('the OA does not exist', 'person')],
  [-209, entry('the app is not activated', 'person')],
  [-210, entry('a parameter is beyond its limit', 'payload')],
  [-211, entry('quota of this feature used up', 'back-off-long')],
  [-212, entry('the OA API is not registered for the app', 'person')],
  [-213, entry('the person does not follow the OA or never wrote to it', 'recipient')],
  [-214, entry('the article is still being processed', 'back-off')],
  [-216, entry('access token invalid', 'refresh-token')],
  [-217, entry('the person blocked invitations', 'recipient')],
  [-218, entry('receiving quota of the person used up', 'recipient')],
  [-219, entry('the app was removed or disabled', 'person')],
  [-220, entry('access token expired or revoked', 'refresh-token')],
  [-221, entry('the OA must be verified', 'person')],
  [-223, entry('the OA has not authorised this API for the app, or an article quota is used up', 'person')],
  [-224, entry('the OA package must be upgraded', 'person')],
  [-227, entry('the person is banned or was not on Zalo for more than 45 days', 'recipient')],
  [-230, entry('the person did not interact in the last 7 days', 'recipient')],
  [-232, entry('the person never interacted or the interaction expired', 'recipient')],
  [-233, entry('message type invalid or unsupported', 'payload')],
  [-234, entry('this message type is not sent from 22:00 to 06:00', 'wait-for-morning')],
  [-235, entry('this API does not support this type of OA', 'switch-endpoint')],
  [-237, entry('the group is disabled: its service lapsed', 'person')],
  [-238, entry('the asset is used already or disabled', 'person')],
  [-240, entry('the v2 message API is closed for this OA', 'switch-endpoint')],
  [-241, entry('the free asset is used already', 'person')],
  [-242, entry('appsecret_proof is wrong', 'person')],
  [-244, entry('the person restricted this message type', 'recipient')],
  [-248, entry('the content breaks the rules of the platform', 'policy')],
  [-249, entry('this template cannot be sent by user id', 'person')],
  [-320, entry('a Zalo Cloud Account must be linked', 'person')],
  [-321, entry('the Zalo Cloud Account has no money', 'person')],
  [-403, entry('the OA is not in the group', 'person')],
  [-1340, entry('advertising form', 'payload')],
  [-1341, entry('advertising form', 'payload')],
])
