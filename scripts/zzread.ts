import { readdirSync } from 'node:fs'
import { articleFiles, readArticleFile } from '../data/store/article-file.ts'
import { toIndexEntry } from '../data/search/index-entry.ts'
import { readyEntry } from '../data/search/sqlite/ready-entry.ts'
import { WordSet } from '../data/search/sqlite/word-set.ts'
const base='/tmp/corrigenda-bench-archives/'
const archive = base + readdirSync(base).find((n)=>n.startsWith('20000-'))
const ids:string[]=[]; for(const fs of articleFiles(archive)) for(const f of fs) ids.push(f.id)
const set = new WordSet()
for (const id of ids) {const f=readArticleFile(archive,id)!; if(f.record.ok) {const e= toIndexEntry(f.record.value); if(e.ok) {const r=readyEntry(e.value); for (const w of r.words.slice(0,6)) set.addAll(w,4,()=>{})}}}
