/** What a file is by its content; decides the size up to which it is shown and how. */
export type MediaFamily = 'image' | 'audio' | 'video' | 'document'

const MIB = 1024 * 1024

/**
 * Largest file of each family that is shown or offered as what it is, in bytes (reliability and security reference §3.4).
 * A larger one is kept, sealed, and named as it is; a report is never refused because of a file.
 */
export const FAMILY_MAX_BYTES: Readonly<Record<MediaFamily, number>> = {
  image: 10 * MIB,
  audio: 10 * MIB,
  video: 20 * MIB,
  document: 10 * MIB,
}

/**
 * Types by content that phones and chat apps produce. Anything else (SVG, HTML, programs, archives) is kept sealed and
 * never shown.
 */
const FAMILY_BY_TYPE: Readonly<Record<string, MediaFamily>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/heic': 'image',
  'image/heif': 'image',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
  'video/3gpp': 'video',
  'audio/mpeg': 'audio',
  'audio/aac': 'audio',
  'audio/ogg': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/amr': 'audio',
  'audio/wav': 'audio',
  'application/pdf': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
}

/** Images that are decoded and drawn anew for the screen. HEIC needs a decoder with patents: kept, offered as download. */
export const DECODABLE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** The type under which a file of unknown content is stored. */
export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream'

/**
 * Reduces a type found by content to one of the list.
 *
 * @param sniffed - MIME type, parameters allowed (`audio/ogg; codecs=opus`); absent when the content is not known
 */
export function allowedMediaType(sniffed: string | undefined): string {
  const bare = sniffed?.split(';')[0]?.trim() ?? ''
  return Object.hasOwn(FAMILY_BY_TYPE, bare) ? bare : UNKNOWN_MEDIA_TYPE
}

/** The family of an allowed type; absent for `UNKNOWN_MEDIA_TYPE`. */
export function mediaFamilyOf(mediaType: string): MediaFamily | undefined {
  return Object.hasOwn(FAMILY_BY_TYPE, mediaType) ? FAMILY_BY_TYPE[mediaType] : undefined
}

/** Whether a file may be offered as what it is: an allowed type, not larger than its family allows. */
export function isWithinLimits(mediaType: string, bytes: number): boolean {
  const family = mediaFamilyOf(mediaType)
  return family !== undefined && bytes <= FAMILY_MAX_BYTES[family]
}
