import type { ChannelName } from './channel.ts'

const LABELS: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo',
  'zalo-bot': 'Zalo Bot',
  'web-chat': 'trang web',
}

/** A channel as officers know it ("Zalo"); a name that this version does not know as it is. */
export function channelLabel(channel: string): string {
  const labels: Readonly<Record<string, string>> = LABELS
  return labels[channel] ?? channel
}
