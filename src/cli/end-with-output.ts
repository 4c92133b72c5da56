/**
 * Ends quietly when nobody reads the output any more (`… | head`), as other commands do. Only for commands that show
 * something: one that changes anything has to come to its end unread.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
