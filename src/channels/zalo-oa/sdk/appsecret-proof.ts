import { createHmac } from 'node:crypto'

/**
 * The value of header `appsecret_proof`: proves that the caller of an access token also holds the app secret. Some apps
 * demand it (a setting in the console); a wrong one is answered `-242`.
 *
 * @returns HMAC-SHA-256 of the access token under the app secret, lower-case hex
 */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}
