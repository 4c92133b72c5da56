import nodemailer from 'nodemailer'
import type { NotificationSender, SendResult } from '../app/notifications/ports.ts'

const TIMEOUT_MS = 10_000

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string
  readonly from: string
  /** The address people open the product under. */
  readonly publicUrl: string
}

/** Sends by e-mail, plain text without content; the link opens the case after log-in. */
export function createEmailSender({ smtpUrl, from, publicUrl }: MailSettings): NotificationSender & {
  close(): void
} {
  const transport = nodemailer.createTransport(withTimeouts(smtpUrl), { from })
  return {
    send: async (address, { title, body, isUrgent, path }) => {
      try {
        await transport.sendMail({
          to: address,
          subject: title,
          text: `${body}\n\n${publicUrl}${path}\n`,
          priority: isUrgent ? 'high' : 'normal',
        })
        return { kind: 'sent' }
      } catch (error) {
        return resultOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** The library takes its settings from the address alone; a server that hangs must not hold a wake-up. */
function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    url.searchParams.set(name, String(TIMEOUT_MS))
  return url.href
}

/** 5xx of the mail server is a refusal for good; everything else may pass. */
function resultOf(error: unknown): SendResult {
  const status =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? error.responseCode
      : undefined
  if (status !== undefined && status >= 500) return { kind: 'refused', reason: `smtp-${status}` }
  return { kind: 'failed', reason: status === undefined ? 'smtp-unreachable' : `smtp-${status}` }
}
