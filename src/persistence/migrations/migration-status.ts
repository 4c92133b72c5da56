import type { MigrationFile } from './migration-files.ts'

/** A row of `_prisma_migrations` that counts: not rolled back. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  /** False when a tool began it and never said that it was done. */
  readonly isFinished: boolean
}

/** How the database stands to this release's migrations. All names oldest first. */
export interface MigrationStatus {
  readonly applied: readonly string[]
  /** Still to be applied. */
  readonly pending: readonly string[]
  /** Applied, but their SQL is another one now. */
  readonly edited: readonly string[]
  /** Begun by another tool and not finished. */
  readonly failed: readonly string[]
  /** In the database, but not in this release. */
  readonly unknown: readonly string[]
}

/** Compares what the database says with what the release brings. */
export function migrationStatus(
  files: readonly MigrationFile[],
  rows: readonly AppliedMigration[],
): MigrationStatus {
  const finished = new Map(rows.filter((row) => row.isFinished).map((row) => [row.name, row.checksum]))
  const known = new Set(files.map((file) => file.name))
  return {
    applied: files.filter((file) => finished.get(file.name) === file.checksum).map((file) => file.name),
    pending: files.filter((file) => !finished.has(file.name)).map((file) => file.name),
    edited: files.filter((file) => isEdited(finished.get(file.name), file)).map((file) => file.name),
    failed: rows.filter((row) => !row.isFinished).map((row) => row.name),
    unknown: rows.filter((row) => row.isFinished && !known.has(row.name)).map((row) => row.name),
  }
}

function isEdited(checksum: string | undefined, file: MigrationFile): boolean {
  return checksum !== undefined && checksum !== file.checksum
}
