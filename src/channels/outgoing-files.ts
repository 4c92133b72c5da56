import type { ChannelAccount } from '../domain/message/channel.ts'

/** Files of ours on their way to a platform, and what the platforms called those they have already. */
export interface OutgoingFiles {
  /** Absent when the file was removed. */
  read(fileId: string): Promise<Uint8Array | undefined>
  /** The platform's name of a file it has already; absent when it never had it, or has forgotten it by now. */
  referenceOf(account: ChannelAccount, fileId: string): Promise<string | undefined>
  /** @param lifetimeMs how long the platform keeps it; undefined: for good */
  remember(
    account: ChannelAccount,
    fileId: string,
    reference: string,
    lifetimeMs: number | undefined,
  ): Promise<void>
  /** The platform does not know it any more. */
  forget(account: ChannelAccount, fileId: string): Promise<void>
}
