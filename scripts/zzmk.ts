import { benchArchive } from './bench-archives.ts'
for (const n of process.argv.slice(2)) { const t=Date.now(); console.log(await benchArchive(Number(n)), Date.now()-t) }
