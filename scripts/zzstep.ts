import { rmSync, mkdirSync, readdirSync } from 'node:fs'
import { openIndexFile } from '../data/search/sqlite/index-file.ts'
import { IndexKeeper } from '../data/search/sqlite/index-keeper.ts'
const base='/tmp/corrigenda-bench-archives/'
const archive = base + readdirSync(base).find((n)=>n.startsWith(process.argv[2]+'-'))
const folder='/tmp/zzidx'; rmSync(folder,{recursive:true,force:true}); mkdirSync(folder)
const db=openIndexFile(folder)
const by:Record<string,number[]>={}
const wrap=(o:any,k:string)=>{const f=o[k]; o[k]=function(...a:any[]){const t=performance.now(); const r=f.apply(this,a); const n=k+' '+a[0].slice(0,40)+(a[0].includes('(words, rank)')?a[1]:''); (by[n]??=[]).push(performance.now()-t); return r}}
wrap(db,'run');wrap(db,'exec');wrap(db,'get')
const keeper=new IndexKeeper(archive,db,()=>{})
const steps:number[]=[]; let t=performance.now(); for (const _ of keeper.scan()) {steps.push(performance.now()-t); t=performance.now()}
const q=(a:number[])=>{a.sort((x,y)=>x-y); return `n ${a.length} med ${a[a.length>>1]!.toFixed(2)} p99 ${a[Math.floor(a.length*.99)]!.toFixed(1)} max ${a.at(-1)!.toFixed(1)}`}
console.log('steps',q(steps)); for (const [k,v] of Object.entries(by)) if (Math.max(...v)>20) console.log(k,q(v))
