/** How careful the cluster is with the disk. `forgetful` (no fsync) is for tests that throw the cluster away. */
export type Durability = 'durable' | 'forgetful'

/** What `initdb` makes and our settings file names: the one superuser, owner of the database. */
export const CLUSTER_OWNER = 'binh_yen'
/** The product's database in the embedded cluster. */
export const CLUSTER_DATABASE = 'binh_yen'

/**
 * PostgreSQL's settings for one small server. Nothing listens on the network. Logs never carry a statement, its parameters or
 * the values of a violated key (`terse`), because those may be what a resident wrote. Paths are relative to the cluster,
 * so that the directory may be moved and its path may hold any letter.
 */
export function clusterSettings(durability: Durability): string {
  return render({
    listen_addresses: '',
    unix_socket_directories: '../run',
    unix_socket_permissions: '0700',
    max_connections: '80',
    password_encryption: 'scram-sha-256',
    shared_buffers: '96MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    io_method: 'sync',
    max_parallel_workers_per_gather: '1',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: '../logs/postgres',
    log_filename: 'postgres-%a.log',
    log_file_mode: '0600',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '%m [%p] ',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_autovacuum_min_duration: '-1',
    // The outbox lives by inserting and deleting: left for a minute, each claim wades through thousands of dead rows.
    autovacuum_naptime: '10s',
    ...durabilitySettings(durability),
  })
}

function durabilitySettings(durability: Durability): Record<string, string> {
  const switched = durability === 'durable' ? 'on' : 'off'
  return { fsync: switched, synchronous_commit: switched, full_page_writes: switched }
}

function render(settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  return ['# Rewritten at every start. Your own values: ALTER SYSTEM SET name = value', ...lines, ''].join(
    '\n',
  )
}

/** Only local sockets, only with the password. */
export const CLUSTER_ACCESS_RULES = [
  '# Rewritten at every start.',
  'local all         all scram-sha-256',
  'local replication all scram-sha-256',
  '',
].join('\n')
