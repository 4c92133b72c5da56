/** Who the double is. */
export interface FakeAccount {
  readonly appId: string
  readonly appSecret: string
  readonly oaId: string
  readonly oaSecretKey: string
  /** 2 business, 4 state agency. */
  readonly oaType: number
}

/** Invented ids in the shape of real ones; the secrets are those of the test vectors. */
export const FAKE_ACCOUNT: FakeAccount = {
  appId: '1000000000000000001',
  appSecret: 'app-secret-for-tests',
  oaId: '3000000000000000003',
  oaSecretKey: 'oa-secret-for-tests',
  oaType: 2,
}
