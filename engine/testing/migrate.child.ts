import Database from 'better-sqlite3'
import { migrate } from '../store/file/migrate.ts'

/** Migrates a file and kills itself right after the N-th statement: migrate.child.ts FILE VERSIONS_AS_JSON N */
const [file = '', versions = '[]', at = '0'] = process.argv.slice(2)
const raw = new Database(file)
raw.pragma('journal_mode = wal')
let left = Number(at)
const exec = raw.exec.bind(raw)
Object.defineProperty(raw, 'exec', {
  value: (text: string) => {
    exec(text)
    if (!/^(begin|commit|rollback)/.test(text) && left-- === 0) process.kill(process.pid, 'SIGKILL')
    return raw
  },
})
migrate(raw, JSON.parse(versions), () => undefined)
