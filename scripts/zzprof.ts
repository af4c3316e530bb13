import { rmSync, mkdirSync, readdirSync } from 'node:fs'
import { articleFiles, readArticleFile } from '../data/store/article-file.ts'
import { toIndexEntry } from '../data/search/index-entry.ts'
import { readyEntry } from '../data/search/sqlite/ready-entry.ts'
import { openIndexFile } from '../data/search/sqlite/index-file.ts'
import { IndexKeeper } from '../data/search/sqlite/index-keeper.ts'
import { IndexTables } from '../data/search/sqlite/index-tables.ts'
import { readAndParse, processorTime } from './bench-search-peers.ts'
const N = process.argv[2]
const base='/tmp/corrigenda-bench-archives/'
const archive = base + readdirSync(base).find((n)=>n.startsWith(N+'-'))
const cpu = (what:string, f:()=>void) => { const b=processorTime(); f(); const t=processorTime()-b; console.log(what.padEnd(30), Math.round(t)); return t }
const p1=cpu('parse', ()=>readAndParse(archive))
const p2=cpu('parse', ()=>readAndParse(archive))
const ids:string[]=[]; for(const fs of articleFiles(archive)) for(const f of fs) ids.push(f.id)
if (process.argv[3]!=='build') {
cpu('readArticleFile', ()=>{ for (const id of ids) readArticleFile(archive,id) })
cpu('+toIndexEntry', ()=>{ for (const id of ids) {const f=readArticleFile(archive,id)!; if(f.record.ok) toIndexEntry(f.record.value)} })
cpu('+readyEntry', ()=>{ for (const id of ids) {const f=readArticleFile(archive,id)!; if(f.record.ok) {const e= toIndexEntry(f.record.value); if(e.ok) readyEntry(e.value)}} })
}
const folder='/tmp/zzidx'; rmSync(folder,{recursive:true,force:true}); mkdirSync(folder)
const db=openIndexFile(folder)
const acc:Record<string,number>={}
const wrap=(o:any,k:string,name=(_a:any[])=>k)=>{const f=o[k]; o[k]=function(...a:any[]){const t=performance.now(); const r=f.apply(this,a); const n=name(a); acc[n]=(acc[n]??0)+performance.now()-t; return r}}
wrap(db,'run',(a)=>'run '+a[0].slice(0,40)); wrap(db,'exec',(a)=>'exec '+a[0].slice(0,40)); wrap(db,'get',(a)=>'get '+a[0].slice(0,40))
const keeper=new IndexKeeper(archive,db,()=>{})
wrap(keeper.tables.words,'note'); 
const total=cpu('scan', ()=>{ for (const _ of keeper.scan()); })
for (const [k,v] of Object.entries(acc).sort((a,b)=>b[1]-a[1]).slice(0,14)) console.log('   ',k.padEnd(50),Math.round(v))
console.log('ratio', (total/((p1+p2)/2)).toFixed(1))
