import { AppError } from '../../app/app-error.ts'

/**
 * Why a backup cannot be written or put back:
 * - `backup.target-in-use`: the directory to write to exists and is not empty, or an interrupted backup lies beside it
 * - `backup.empty-schema`: the database has no tables of this product
 * - `backup.hidden-rows`: row-level security would hide rows from the user of the connection
 * - `backup.keys-beside-data`: the directory for the keys is the one for the data, or one lies in the other
 * - `backup.other-key`: the directory for the keys holds another installation's key
 * - `restore.not-a-backup`: no manifest, or one that this release cannot read
 * - `restore.wrong-key`: the backup was made under another master key
 * - `restore.no-key`: no master key was given, and none is in place
 * - `restore.other-key`: another master key is in place already
 * - `restore.altered`: a file of the backup is not the one that was written
 * - `restore.not-empty`: the database holds rows
 * - `restore.migrations-differ`: the backup, the release and the database do not have the same history
 * - `restore.incomplete`: not every row or table arrived
 * - `restore.unreadable`: what was put back does not open
 */
type BackupProblem =
  | 'backup.target-in-use'
  | 'backup.empty-schema'
  | 'backup.hidden-rows'
  | 'backup.keys-beside-data'
  | 'backup.other-key'
  | 'restore.not-a-backup'
  | 'restore.wrong-key'
  | 'restore.no-key'
  | 'restore.other-key'
  | 'restore.altered'
  | 'restore.not-empty'
  | 'restore.migrations-differ'
  | 'restore.incomplete'
  | 'restore.unreadable'

/** The message is for the administrator: it names the file or table, never a row, and ends in what to do. */
export class BackupError extends AppError {
  constructor(problem: BackupProblem, message: string, cause?: unknown) {
    super(problem, { retryable: false, message, cause })
  }
}
