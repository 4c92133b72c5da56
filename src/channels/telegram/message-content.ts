import type { IncomingContent, MediaKind, MediaReference } from '../../domain/message/incoming-message.ts'
import { wellFormedText } from '../well-formed-text.ts'
import type { TelegramFile, TelegramMessage } from './update-schema.ts'

/** The Bot API hands out files up to this size; a photo is offered in several sizes. */
const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Messages about the chat itself, to which nothing is to be said. */
const SERVICE_KEYS = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'message_auto_delete_timer_changed',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'write_access_allowed',
  'boost_added',
  'chat_background_set',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'video_chat_scheduled',
  'video_chat_started',
  'video_chat_ended',
  'video_chat_participants_invited',
]

const UNSUPPORTED_KEYS = ['poll', 'dice', 'game', 'story', 'invoice', 'giveaway', 'checklist', 'paid_media']

/** What a resident put into one private message; `undefined` for a message about the chat itself. */
export function messageContent(message: TelegramMessage): IncomingContent | undefined {
  return (
    textContent(message) ??
    mediaContent(message) ??
    placeContent(message) ??
    contactContent(message) ??
    otherContent(message)
  )
}

function textContent({ text }: TelegramMessage): IncomingContent | undefined {
  if (text === undefined) return undefined
  const start = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/u.exec(text)
  if (start === null) return { kind: 'text', text: wellFormedText(text) }
  return { kind: 'start', ...(start[1] === undefined ? {} : { payload: wellFormedText(start[1]) }) }
}

function mediaContent(message: TelegramMessage): IncomingContent | undefined {
  const media = mediaOf(message)
  if (media === undefined) return undefined
  const { caption } = message
  return {
    kind: 'media',
    media: [media],
    ...(caption === undefined ? {} : { caption: wellFormedText(caption) }),
  }
}

function mediaOf(message: TelegramMessage): MediaReference | undefined {
  const { photo, animation, video, video_note: videoNote, voice, audio, document } = message
  if (photo !== undefined) return reference('photo', biggest(photo), 'image/jpeg')
  // An animation also fills `document`, for clients that do not know animations.
  const moving = animation ?? video ?? videoNote
  if (moving !== undefined)
    return reference('video', moving, videoNote === undefined ? undefined : 'video/mp4')
  if (voice !== undefined) return reference('audio', voice, 'audio/ogg')
  if (audio !== undefined) return reference('audio', audio)
  return document === undefined ? undefined : reference('file', document)
}

/** The largest rendition that can be fetched; the first when even that is uncertain. */
function biggest(
  photos: readonly (TelegramFile & { width: number; height: number })[],
): TelegramFile | undefined {
  const fetchable = photos.filter(({ file_size: bytes = 0 }) => bytes <= MAX_FILE_BYTES)
  return fetchable.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? photos[0]
}

function reference(
  kind: MediaKind,
  file: TelegramFile | undefined,
  usualType?: string,
): MediaReference | undefined {
  if (file === undefined) return undefined
  const mediaType = file.mime_type ?? usualType
  return {
    kind,
    reference: file.file_id,
    ...(file.file_unique_id === undefined ? {} : { uniqueId: file.file_unique_id }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(file.file_size === undefined ? {} : { bytes: file.file_size }),
  }
}

function placeContent({ venue, location }: TelegramMessage): IncomingContent | undefined {
  const point = venue?.location ?? location
  if (point === undefined) return undefined
  const label = venue === undefined ? '' : wellFormedText(`${venue.title}, ${venue.address}`)
  return { kind: 'location', lat: point.latitude, lon: point.longitude, ...(label === '' ? {} : { label }) }
}

function contactContent({ contact, from }: TelegramMessage): IncomingContent | undefined {
  if (contact === undefined) return undefined
  const name = wellFormedText([contact.first_name, contact.last_name].filter(Boolean).join(' '))
  return {
    kind: 'contact',
    phone: contact.phone_number,
    ...(name === '' ? {} : { name }),
    // Only then it is the sender's own card (platform reference §11.4).
    isOwn: contact.user_id !== undefined && contact.user_id === from?.id,
  }
}

function otherContent(message: TelegramMessage): IncomingContent | undefined {
  if ('sticker' in message) return { kind: 'sticker' }
  if (SERVICE_KEYS.some((key) => key in message)) return undefined
  return { kind: 'unsupported', what: UNSUPPORTED_KEYS.find((key) => key in message) ?? 'unknown' }
}
