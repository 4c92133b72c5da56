import type { FakeTelegram } from './fake-telegram/start-fake-telegram.ts'
import type { FakeZalo } from './fake-zalo/start-fake-zalo.ts'

/** What a product's environment needs to be a bot of this Telegram, told of messages by webhook. */
export function telegramSettings({ token, url }: FakeTelegram) {
  return {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: url,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-for-webhooks',
  }
}

/** What a product's environment needs to be the Official Account of this Zalo. */
export function zaloSettings({ account, tokens, url }: FakeZalo) {
  return {
    ZALO_APP_ID: account.appId,
    ZALO_APP_SECRET: account.appSecret,
    ZALO_OA_ID: account.oaId,
    ZALO_OA_SECRET_KEY: account.oaSecretKey,
    ZALO_OA_ACCESS_TOKEN: tokens.accessToken,
    ZALO_OA_REFRESH_TOKEN: tokens.refreshToken,
    ZALO_API_ROOT: url,
    ZALO_OAUTH_ROOT: url,
  }
}
