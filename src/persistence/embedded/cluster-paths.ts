import { join, resolve } from 'node:path'

/** Where the parts of the embedded cluster live inside `DATA_DIR`. All absolute. */
export interface ClusterPaths {
  readonly dataDir: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  /** Holds the Unix socket; only the user that PostgreSQL runs as, and root, may enter. */
  readonly run: string
  /** PostgreSQL's log files, one a weekday, overwritten after a week. */
  readonly logs: string
  /** What PostgreSQL says before its own log is open; overwritten by each start. */
  readonly startLog: string
  /** The password of the cluster's owner, mode 0600. */
  readonly passwordFile: string
}

/** Derives all paths of the cluster from `DATA_DIR` (relative ones count from the working directory). */
export function clusterPaths(dataDir: string): ClusterPaths {
  const root = resolve(dataDir)
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    run: join(root, 'run'),
    logs: join(root, 'logs', 'postgres'),
    startLog: join(root, 'logs', 'postgres-start.log'),
    passwordFile: join(root, 'keys', 'postgres-password'),
  }
}
