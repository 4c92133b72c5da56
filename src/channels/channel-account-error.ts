/**
 * Thrown by `Channel.poll` when the provider refuses our account for good (revoked token, wrong address): going on
 * would be refused for ever. Whoever runs the poller stops it, shows `advice` and keeps everything that is pending.
 */
export class ChannelAccountError extends Error {
  readonly code = 'channel.account-refused'
  readonly retryable = false
  override readonly name = 'ChannelAccountError'
  /** What the operator should do; English, without secrets. */
  readonly advice: string

  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}
