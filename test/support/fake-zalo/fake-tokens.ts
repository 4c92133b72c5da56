import { createHash } from 'node:crypto'

/** The grant of the double's one OA: rotates as the platform does, and remembers misuse. */
export class FakeTokens {
  accessToken: string
  refreshToken: string
  /** Refreshes that succeeded. */
  refreshes = 0
  /** Tries with a refresh token that was used before: each would cost a real OA its grant. */
  reuses = 0
  #serial = 1
  readonly #used = new Set<string>()
  readonly #codes = new Map<string, string>()

  constructor() {
    this.accessToken = 'fake-access-1'
    this.refreshToken = 'fake-refresh-1'
  }

  /** What an admin's consent gives: a code that works once, for the verifier of this challenge. */
  issueCode(challenge: string): string {
    const code = `fake-code-${this.#codes.size + 1}`
    this.#codes.set(code, challenge)
    return code
  }

  /** Makes the access token invalid, as time does after 25 hours. */
  expireAccessToken(): void {
    this.accessToken = `expired-${this.#serial}`
  }

  /** Makes both invalid, as a change of permissions does. */
  revoke(): void {
    this.expireAccessToken()
    this.#used.add(this.refreshToken)
    this.refreshToken = `revoked-${this.#serial}`
  }

  /** The answer of the token endpoint. The code for a used token is in no source; this one is invented. */
  answer(form: URLSearchParams): object {
    const isGranted = form.get('grant_type') === 'refresh_token' ? this.#spend(form) : this.#exchange(form)
    if (!isGranted) return { error: -14014, error_name: 'Invalid grant', error_description: 'Invalid grant' }
    this.#serial++
    this.accessToken = `fake-access-${this.#serial}`
    this.refreshToken = `fake-refresh-${this.#serial}`
    return { access_token: this.accessToken, refresh_token: this.refreshToken, expires_in: '90000' }
  }

  #spend(form: URLSearchParams): boolean {
    const token = form.get('refresh_token') ?? ''
    if (this.#used.has(token)) this.reuses++
    if (token !== this.refreshToken) return false
    this.#used.add(token)
    this.refreshes++
    return true
  }

  #exchange(form: URLSearchParams): boolean {
    const code = form.get('code') ?? ''
    const challenge = this.#codes.get(code)
    this.#codes.delete(code)
    const digest = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return challenge !== undefined && digest === challenge
  }
}
