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
  const transport = nodemailer.createTransport(smtpUrl, { from })
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  Object.assign(transport.options, timeouts)
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

/** 5xx of the mail server is a refusal for good; everything else may pass. */
function resultOf(error: unknown): SendResult {
  const status =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? error.responseCode
      : undefined
  if (status !== undefined && status >= 500) return { kind: 'refused', reason: `smtp-${status}` }
  return { kind: 'failed', reason: status === undefined ? 'smtp-unreachable' : `smtp-${status}` }
}
