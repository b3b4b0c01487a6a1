import { openStore } from '../store/file/open.ts'

/** Holds a data folder until it is killed: holder.child.ts DATA_DIR */
openStore(process.argv[2] ?? '')
process.stdout.write('{"ready":true}\n')
setInterval(() => undefined, 60_000)
