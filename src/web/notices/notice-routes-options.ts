import type { NoticeDependencies } from '../../app/notices/ports.ts'

/** What the routes of notices and groups work with. */
export interface NoticeRoutesOptions {
  readonly notices: NoticeDependencies
  /** The loudspeaker text as an editable document. */
  readonly buildLoudspeakerDocument: (title: string, text: string) => Promise<Uint8Array>
}
