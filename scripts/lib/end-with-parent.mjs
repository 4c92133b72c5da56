const CHECK_MS = 1_000

/**
 * npm does not pass on that it was killed hard: the program would go on without a terminal and keep the port. When the
 * npm that started us is gone, we are told to stop as by SIGTERM.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, CHECK_MS)
  timer.unref()
}
