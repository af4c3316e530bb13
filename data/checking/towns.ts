// The list of the world’s towns (places/), read when an article is first checked.
import { readFile } from 'node:fs/promises'
import { Gazetteer } from '../checks/names/gazetteer.ts'
import { orForget } from '../work/or-forget.ts'

/** The builds copy files whose addresses are written like this (scripts/files-next-to-modules.ts). */
const TOWNS = new URL('places/towns.txt', import.meta.url)

let gazetteer: Promise<Gazetteer> | null = null

/** The towns, read once; again after a failure. */
export function loadTowns(): Promise<Gazetteer> {
  gazetteer ??= orForget(read(), () => {
    gazetteer = null
  })
  return gazetteer
}

async function read(): Promise<Gazetteer> {
  return new Gazetteer(await readFile(TOWNS, 'utf8'))
}
