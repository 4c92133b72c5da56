import type { Channel } from '../channels/channel.ts'
import { createPoster, type PosterChat } from '../documents/poster.ts'
import { formatEntryLink } from '../domain/flow/entry-link.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'

/** What posters are made of. */
export interface PosterParts {
  readonly channels: readonly Channel[]
  readonly places: Pick<PlaceResolver, 'fromCode'>
  /** Name and duty phone of the unit responsible for a commune. */
  readonly unitOf: (
    communeCode: string,
    provinceCode: string,
  ) => { unitName: string; unitPhone: string | undefined }
  /** Where the chat of the product itself opens, for a machine without accounts. */
  readonly fallback: string | undefined
}

/**
 * Makes the poster of a commune or hamlet; undefined when the commune is not known or no chat can be opened by a code. Zalo
 * opens the Official Account and carries nothing along; Telegram's link carries commune and hamlet.
 */
export async function makePoster(
  { channels, places, unitOf, fallback }: PosterParts,
  communeCode: string,
  hamlet: string | undefined,
): Promise<Uint8Array | undefined> {
  const commune = places.fromCode(communeCode)
  if (commune === undefined) return undefined
  const payload = formatEntryLink({ communeCode, ...(hamlet && { hamlet }) })
  const chats = await chatsOf(channels, payload)
  const shown =
    chats.length === 0 && fallback !== undefined
      ? [{ app: 'điện thoại', address: `${fallback}?start=${payload}` } as const]
      : chats
  if (shown.length === 0) return undefined
  const { unitName, unitPhone } = unitOf(communeCode, commune.provinceCode)
  return createPoster({
    unitName,
    communeName: commune.fullName,
    ...(unitPhone !== undefined && { dutyPhone: unitPhone }),
    ...(hamlet !== undefined && { hamlet }),
    chats: shown,
    at: Date.now(),
  })
}

async function chatsOf(channels: readonly Channel[], payload: string): Promise<PosterChat[]> {
  const links = await Promise.all(
    (['zalo-oa', 'telegram'] as const).map(async (name) => {
      const link = await channels.find((channel) => channel.name === name)?.chatLink?.()
      if (link === undefined) return []
      return name === 'telegram'
        ? [{ app: 'Telegram', address: `${link}?start=${payload}` } as const]
        : [{ app: 'Zalo', address: link } as const]
    }),
  )
  return links.flat()
}
